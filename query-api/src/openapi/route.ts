import { commandOperations } from '@vivarium/contracts/http/openapi/command-operations.ts';
import { queryOperations } from '@vivarium/contracts/http/openapi/query-operations.ts';
import type { RequestHandler } from 'express';
import { sendCached } from '../platform/cached-json.ts';
import { openApiDocument } from './document.ts';

const AGE = 3600;

/** `GET /openapi.json`: of the whole API, whichever server answers an operation. Made when first asked for. */
export function openApiRoute(): RequestHandler {
  let document: ReturnType<typeof openApiDocument> | undefined;
  return (request, response) => {
    document ??= openApiDocument([...queryOperations, ...commandOperations]);
    sendCached(request, response, document, AGE);
  };
}
