import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/**
 * Answers with JSON, its hash as `ETag` and 304 where the client has it.
 * @param maxAge seconds for which the client need not ask again
 */
export function sendCached(request: Request, response: Response, body: unknown, maxAge: number): void {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  response.set('ETag', etag).set('Cache-Control', `public, max-age=${maxAge}`);
  if (request.fresh) response.status(304).end();
  else response.type('json').send(text);
}
