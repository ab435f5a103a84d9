import type { placesQueries } from '@vivarium/contracts/places/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';

const DEFAULT_LIMIT = 8;
/** Cities do not move. Seconds. */
const AGE = 86_400;

/** `GET /places`: cities by the beginning of their name. */
export function listPlaces({ findPlaces }: Parts): Handler<typeof placesQueries.listPlaces> {
  return ({ query: { q, limit = DEFAULT_LIMIT } }) =>
    reply({ places: findPlaces(q, limit) }, { cache: keptFor(AGE) });
}
