import type { suggestionsQueries } from '@vivarium/contracts/suggestions/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { suggestFrom } from './suggest-from.ts';

const DEFAULT_LIMIT = 10;
const DEFAULT_RADIUS = 100;
/** Seconds for which an answer serves again: letters are taken back and typed once more. */
const AGE = 30;

/** `GET /suggestions`. */
export function listSuggestions({
  elasticsearch,
  aliasOf,
  names,
  findPlaces,
  elapsed,
}: Parts): Handler<typeof suggestionsQueries.listSuggestions> {
  const indices = { listings: aliasOf('listings'), sellers: aliasOf('sellers') };
  const suggest = suggestFrom(elasticsearch, indices, { names, findPlaces }, elapsed);
  return async ({ query }) => {
    const { q, limit = DEFAULT_LIMIT, lat, lng, radius = DEFAULT_RADIUS, viewer_region: region } = query;
    if ((lat === undefined) !== (lng === undefined)) {
      throw invalid(lat === undefined ? 'lat' : 'lng', 'is missing: lat and lng only make sense together');
    }
    const near = lat === undefined || lng === undefined ? undefined : { lat, lng };
    const suggestions = await suggest({ text: q, limit, near, radius, region });
    return reply({ suggestions }, { cache: keptFor(AGE) });
  };
}
