import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { RequestHandler } from 'express';

/**
 * Lets only those in who know a word that our own servers share (`Authorization: Bearer …`).
 * @param token the word; undefined: nobody knows it
 */
export function demandToken(token: string | undefined): RequestHandler {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  return (request, _response, next) => {
    const given = digest(request.get('authorization') ?? '');
    if (expected !== undefined && timingSafeEqual(given, expected)) return next();
    throw new Problem('unauthenticated', 'This is for our own servers: it needs the token that they share.');
  };
}
