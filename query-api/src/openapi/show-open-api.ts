import type { meta } from '@vivarium/contracts/meta/index.ts';
import { commands, queries } from '@vivarium/contracts/operations.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { openApiDocument } from './document.ts';

/** Seconds. */
const AGE = 3600;

/** `GET /openapi.json`: of the whole API, whichever server answers an operation. Made when first asked for. */
export function showOpenApi(): Handler<typeof meta.queries.showOpenApi> {
  let document: ReturnType<typeof openApiDocument> | undefined;
  return () => {
    document ??= openApiDocument([...queries, ...commands]);
    return reply(document, { cache: keptFor(AGE) });
  };
}
