import { type Category, categoryBySlug } from '@vivarium/catalogue/index.ts';
import type { PopularFilters } from '@vivarium/contracts/popular-filters/http.ts';
import type { popularFiltersQueries } from '@vivarium/contracts/popular-filters/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { facetField } from '../search/attributes.ts';
import { everything, type ListingSearch } from '../search/listing-search.ts';
import { popularAttributes } from './popular-attributes.ts';
import { popularFilters } from './popular-filters.ts';
import { createReadChosen } from './read-chosen.ts';

/** Popularity moves slowly. Seconds. */
const AGE = 60;

const none: PopularFilters = { basis: 'listings', items: [] };

/** `GET /popular-filters?category=`. */
export function listPopularFilters({
  elasticsearch,
  activity,
  runSearches,
  clock,
  elapsed,
}: Parts): Handler<typeof popularFiltersQueries.listPopularFilters> {
  const readChosen = createReadChosen(elasticsearch, activity, { clock, elapsed });
  return async ({ query: { category: slug } }) => {
    const category = slug === undefined ? undefined : categoryBySlug(slug);
    // As a search within it does, one that there is not finds nothing; nor is it remembered.
    if (slug !== undefined && category === undefined) return reply(none, { cache: keptFor(AGE) });
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
    return reply(answer, { cache: keptFor(AGE) });
  };
}

/** The search that counts what is listed in a category. */
function countsOf(category: Category | undefined, facets: readonly string[]): ListingSearch {
  const field = facetField('category');
  if (category === undefined || field === undefined) return { ...everything, facets };
  return { ...everything, facets, conditions: [{ kind: 'values', field, values: [category.slug] }] };
}
