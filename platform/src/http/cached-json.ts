import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/**
 * What anybody may see and what may change at any moment. Every cache may keep it and none may show it without asking
 * whether it is still so: a second of a shared cache would be longer than a listing takes from its command to the search.
 */
export const LIVE = 'public, max-age=0, s-maxage=0, must-revalidate';

/** What depends on who asks: the browser may keep it and asks before it shows it again, nobody else may keep it. */
export const PERSONAL = 'private, no-cache';

/** What only one person may see: kept nowhere. */
export const SECRET = 'private, no-store';

/**
 * What anybody may see and what hardly changes.
 * @param seconds for which neither the client nor a shared cache need ask again
 */
export function keptFor(seconds: number): string {
  return `public, max-age=${seconds}, s-maxage=${seconds}`;
}

/**
 * Answers with JSON, its hash as `ETag`, and 304 where the client has just this.
 * @param cacheControl who may keep it, and how
 * @param content what of the body tells whether it says the same, where some of it differs each time; the tag is a weak one
 */
export function sendJson(
  request: Request,
  response: Response,
  body: unknown,
  cacheControl: string,
  content?: unknown,
): void {
  const text = JSON.stringify(body);
  const etag = content === undefined ? tagOf(text) : `W/${tagOf(JSON.stringify(content))}`;
  response.set('ETag', etag).set('Cache-Control', cacheControl);
  if (request.fresh) response.status(304).end();
  else response.type('json').send(text);
}

function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}
