import { Problem } from '@vivarium/contracts/problem.ts';
import express, { type RequestHandler, type Router } from 'express';

/** Largest JSON body that is read, in bytes. */
export const MAX_BODY_BYTES = 128 * 1024;

const methodsWithBody = new Set(['POST', 'PUT', 'PATCH']);

/** Refuses a body that is not JSON; a request without one passes. */
const demandJson: RequestHandler = (request, _response, next) => {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  // InstantSearch clients send JSON as text/plain or form type to spare the preflight; /search reads it as JSON.
  if (
    methodsWithBody.has(request.method) &&
    hasBody &&
    !request.is(['json', 'text/plain', 'application/x-www-form-urlencoded'])
  ) {
    throw new Problem('unsupported_media_type', 'The body must be JSON (Content-Type: application/json).');
  }
  next();
};

/** Reads a JSON body up to {@link MAX_BODY_BYTES}. */
export function jsonBody(): (Router | RequestHandler)[] {
  return [
    demandJson,
    express.json({
      limit: MAX_BODY_BYTES,
      strict: true,
      type: ['json', 'text/plain', 'application/x-www-form-urlencoded'],
    }),
  ];
}
