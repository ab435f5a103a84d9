import type { IncomingMessage } from 'node:http';
import { Problem } from '@vivarium/contracts/problem.ts';
import express, { type RequestHandler } from 'express';

/** Largest JSON body that is read, in bytes. */
export const MAX_BODY_BYTES = 128 * 1024;

const methodsWithBody = new Set(['POST', 'PUT', 'PATCH']);

/** InstantSearch clients send JSON as text/plain or form type to spare the preflight; /search reads it as JSON. */
const jsonTypes = ['json', 'text/plain', 'application/x-www-form-urlencoded'];

/** Refuses a body that is not JSON; a request without one passes. */
export const demandJson: RequestHandler = (request, _response, next) => {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (methodsWithBody.has(request.method) && hasBody && !request.is(jsonTypes)) {
    throw new Problem('unsupported_media_type', 'The body must be JSON (Content-Type: application/json).');
  }
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

/** Bodies that somebody has signed, as they came: what was parsed cannot be put together again byte by byte. */
const signed = new WeakMap<object, Buffer>();

function keepSigned(request: IncomingMessage, _response: unknown, body: Buffer): void {
  if (request.headers['stripe-signature'] !== undefined) signed.set(request, body);
}

/** @returns the bytes of a body that came with a signature; of others none. */
export function signedBodyOf(request: object): Buffer {
  return signed.get(request) ?? Buffer.alloc(0);
}

/**
 * Reads a JSON body up to {@link MAX_BODY_BYTES}; whatever else comes is left to the operation that it is for.
 * @param unread paths whose bodies are left as they are, whatever they are
 */
export function jsonBody(unread: readonly RegExp[] = []): RequestHandler {
  const read = express.json({ limit: MAX_BODY_BYTES, strict: true, type: jsonTypes, verify: keepSigned });
  return (request, response, next) =>
    unread.some((path) => path.test(request.path)) ? next() : read(request, response, next);
}
