import { commands, queries } from '@vivarium/contracts/operations.ts';
import { sendCached } from '@vivarium/platform/http/cached-json.ts';
import type { RequestHandler } from 'express';
import { openApiDocument } from './document.ts';

const AGE = 3600;

/** `GET /openapi.json`: of the whole API, whichever server answers an operation. Made when first asked for. */
export function openApiRoute(): RequestHandler {
  let document: ReturnType<typeof openApiDocument> | undefined;
  return (request, response) => {
    document ??= openApiDocument([...queries, ...commands]);
    sendCached(request, response, document, AGE);
  };
}
