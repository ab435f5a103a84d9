import { Problem } from '@vivarium/contracts/problem.ts';
import express, { type RequestHandler } from 'express';

/** Largest JSON body that is read, in bytes. */
export const MAX_BODY_BYTES = 128 * 1024;

const methodsWithBody = new Set(['POST', 'PUT', 'PATCH']);

/** A file as it is: read by the one operation that takes it, once it is known who sends it. */
const UPLOADS = ['text/csv'];

/** Refuses a body that is not JSON, nor a file; a request without one passes. */
const demandJson: RequestHandler = (request, _response, next) => {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  // InstantSearch clients send JSON as text/plain or form type to spare the preflight; /search reads it as JSON.
  if (
    methodsWithBody.has(request.method) &&
    hasBody &&
    !request.is(['json', 'text/plain', 'application/x-www-form-urlencoded', ...UPLOADS])
  ) {
    throw notJson();
  }
  next();
};

const notJson = () =>
  new Problem('unsupported_media_type', 'The body must be JSON (Content-Type: application/json).');

/** Refuses a file where JSON is wanted. */
export const demandNoUpload: RequestHandler = (request, _response, next) => {
  if (request.is(UPLOADS)) throw notJson();
  next();
};

/** Reads the body as bytes. @param type the one media type that is taken */
export function uploadBody({ type, maxBytes }: { type: string; maxBytes: number }): RequestHandler[] {
  return [
    (request, _response, next) => {
      if (request.is(type)) return next();
      throw new Problem('unsupported_media_type', `The body must be a file (Content-Type: ${type}).`);
    },
    express.raw({ limit: maxBytes, type }),
  ];
}

/**
 * Reads a JSON body up to {@link MAX_BODY_BYTES}.
 * @param unread paths whose bodies are left as they are, whatever they are
 */
export function jsonBody(unread: readonly string[] = []): RequestHandler[] {
  const read = express.json({
    limit: MAX_BODY_BYTES,
    strict: true,
    type: ['json', 'text/plain', 'application/x-www-form-urlencoded'],
  });
  const unless =
    (handler: RequestHandler): RequestHandler =>
    (request, response, next) =>
      unread.includes(request.path) ? next() : handler(request, response, next);
  return [unless(demandJson), unless(read)];
}
