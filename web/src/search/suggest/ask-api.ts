import { suggestionsQueries } from '@vivarium/contracts/suggestions/queries.ts';
import { call } from '../../api/call.ts';
import type { Ask } from './source.ts';

const LIMIT = 8;

/** Asks the API for suggestions. */
export const askApi: Ask = async ({ text, around, radius, region }, signal) => {
  const query = {
    q: text,
    limit: LIMIT,
    radius,
    // A decimal place is 11 km: near enough to say what is nearby, and many people share the answer.
    lat: around?.lat.toFixed(1),
    lng: around?.lng.toFixed(1),
    viewer_region: region,
  };
  return (await call(suggestionsQueries.listSuggestions, { query }, { signal })).suggestions;
};
