import type { RequestHandler } from 'express';

/** What every answer carries, errors and files too: a browser takes it for what it is called and for nothing else. */
export const securityHeaders = { 'X-Content-Type-Options': 'nosniff' } as const;

/** Puts {@link securityHeaders} on every answer. */
export const secure: RequestHandler = (_request, response, next) => {
  response.set(securityHeaders);
  next();
};
