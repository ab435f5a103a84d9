import { createHash, randomBytes } from 'node:crypto';

/** How long a refresh token is good for, in milliseconds: a person who stays away longer signs in again. */
export const REFRESH_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

/** @returns a token of 256 random bits, as it travels in the cookie. */
export function newRefreshToken(): string {
  return randomBytes(32).toString('base64url');
}

/** @returns what is stored of a token. 256 random bits need no salt and no slow hash. */
export function refreshTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
