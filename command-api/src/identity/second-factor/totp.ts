import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator has it: SHA-1, six digits, thirty seconds. */
const PERIOD_S = 30;
/** A code of the period before or after is taken too: clocks of phones differ. */
const WINDOW = 1;

const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: 'Vivarium', label, secret: Secret.fromBase32(secret), period: PERIOD_S, digits: 6 });

/** @returns 160 random bits in Base32, as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** @param label whose it is, as the authenticator shows it. @returns what it scans. */
export function totpUri(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/** @returns the code of a moment; for tests and clients. */
export function totpCode(secret: string, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() });
}

/**
 * @param lastStep the period of the last code that was taken: one of it, or of one before, is none any more (RFC 6238, 5.2).
 * @returns the period that a code is of; undefined where it is wrong.
 */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number): number | undefined {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW });
  if (delta === null) return undefined;
  const step = Math.floor(timestamp / 1000 / PERIOD_S) + delta;
  return step > lastStep ? step : undefined;
}
