import type { RequestHandler } from 'express';

/** `GET /openapi.json`. */
export function openApiRoute(): RequestHandler {
  return (_request, response) => {
    response.json({ openapi: '3.1.0' });
  };
}
