import type { Client } from '@elastic/elasticsearch';
import { type Category, categoryBySlug } from '@vivarium/catalogue/index.ts';
import { popularFiltersQuerySchema } from '@vivarium/contracts/popular-filters/http.ts';
import { parseOrThrow } from '@vivarium/contracts/problem.ts';
import { sendCached } from '@vivarium/platform/http/cached-json.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import type { RequestHandler } from 'express';
import { facetField } from '../search/attributes.ts';
import { everything, type ListingSearch } from '../search/listing-search.ts';
import type { RunSearches } from '../search/run-searches.ts';
import { popularAttributes } from './popular-attributes.ts';
import { popularFilters } from './popular-filters.ts';
import { createReadChosen } from './read-chosen.ts';

/** Popularity moves slowly. Seconds. */
const AGE = 60;

/** `GET /popular-filters?category=`. @param index alias of what visitors did; there may be none yet */
export function popularFiltersRoute(
  elasticsearch: Client,
  index: string,
  runSearches: RunSearches,
): RequestHandler {
  const readChosen = createReadChosen(elasticsearch, index);
  return async (request, response) => {
    const { category: slug } = parseOrThrow(popularFiltersQuerySchema, request.query, 'invalid_request');
    const category = slug === undefined ? undefined : categoryBySlug(slug);
    if (slug !== undefined && category === undefined) throw invalid('category', 'is no category');
    const attributes = popularAttributes(category);
    const [chosen, [found]] = await Promise.all([
      readChosen(slug),
      runSearches([countsOf(category, attributes.chosen)]),
    ]);
    const answer = popularFilters({
      chosen,
      values: found?.counts.values ?? new Map(),
      total: found?.total ?? 0,
      attributes,
    });
    sendCached(request, response, answer, AGE);
  };
}

/** The search that counts what is listed in a category. */
function countsOf(category: Category | undefined, facets: readonly string[]): ListingSearch {
  const field = facetField('category');
  if (category === undefined || field === undefined) return { ...everything, facets };
  return { ...everything, facets, conditions: [{ kind: 'values', field, values: [category.slug] }] };
}
