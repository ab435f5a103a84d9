import type { CookieOptions, Request, Response } from 'express';
import { REFRESH_LIFETIME_MS } from './refresh-token.ts';

const NAME = 'vivarium_refresh';

/** Puts refresh tokens into the cookie and takes them out of it. */
export interface RefreshCookie {
  read(request: Request): string | undefined;
  write(response: Response, token: string): void;
  clear(response: Response): void;
}

/** @param publicUrl where browsers find the site: over https the cookie is `Secure`. */
export function createRefreshCookie(publicUrl: string): RefreshCookie {
  const options: CookieOptions = {
    httpOnly: true,
    sameSite: 'strict',
    path: '/api/v1/auth',
    secure: publicUrl.startsWith('https:'),
  };
  return {
    read: (request) => {
      const cookies: unknown = request.cookies;
      if (typeof cookies !== 'object' || cookies === null || !(NAME in cookies)) return undefined;
      const value: unknown = cookies[NAME];
      return typeof value === 'string' && value !== '' ? value : undefined;
    },
    write: (response, token) => response.cookie(NAME, token, { ...options, maxAge: REFRESH_LIFETIME_MS }),
    clear: (response) => response.clearCookie(NAME, options),
  };
}
