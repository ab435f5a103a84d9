import type { meta } from '@vivarium/contracts/meta/index.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { OpenApiDocument } from '@vivarium/platform/openapi/document.ts';
import { wholeApi } from './whole-api.ts';

/** Seconds. */
const AGE = 3600;

/** `GET /openapi.json`. Made when first asked for. */
export function showOpenApi(): Handler<typeof meta.queries.showOpenApi> {
  let document: OpenApiDocument | undefined;
  return () => {
    document ??= wholeApi();
    return reply(document, { cache: keptFor(AGE) });
  };
}
