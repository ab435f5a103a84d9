import type { CookieOptions, Request, Response } from 'express';

/** Over https no other site of the domain can set a cookie of this name, nor one for a part of the paths (RFC 6265bis). */
const nameOver = { https: '__Host-vivarium_refresh', http: 'vivarium_refresh' } as const;

/** Puts refresh tokens into the cookie and takes them out of it. */
export interface RefreshCookie {
  read(request: Request): string | undefined;
  /** @param endsAt when the token ends. */
  write(response: Response, token: string, endsAt: Date): void;
  clear(response: Response): void;
}

/** @param publicUrl where browsers find the site: over https the cookie is `Secure`, and bound to this host by its name. */
export function createRefreshCookie(publicUrl: string): RefreshCookie {
  const isSecure = publicUrl.startsWith('https:');
  const name = nameOver[isSecure ? 'https' : 'http'];
  const options: CookieOptions = {
    httpOnly: true,
    sameSite: 'strict',
    // A name that begins so demands the path of everything.
    path: isSecure ? '/' : '/api/v1/auth',
    secure: isSecure,
  };
  return {
    read: (request) => {
      const cookies: unknown = request.cookies;
      if (typeof cookies !== 'object' || cookies === null || !(name in cookies)) return undefined;
      const value: unknown = (cookies as Record<string, unknown>)[name];
      return typeof value === 'string' && value !== '' ? value : undefined;
    },
    write: (response, token, expires) => response.cookie(name, token, { ...options, expires }),
    clear: (response) => response.clearCookie(name, options),
  };
}
