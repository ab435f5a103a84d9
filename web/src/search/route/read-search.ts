import { fromQueryString, type SearchRoute } from '../../addresses/search-route.ts';
import { currentCatalogue } from '../../catalogue/use-catalogue.ts';

const ATTRIBUTE = 'attributes.';

/**
 * @param search a query string
 * @returns what it searches for, without attributes of goods that no category has: the server refuses to search by them.
 *   Until the catalogue is there, which knows, they are taken for known
 */
export function readSearch(search: string): SearchRoute {
  const route = fromQueryString(search);
  const categories = currentCatalogue()?.categories;
  if (categories === undefined) return route;
  const known = new Set(
    categories.flatMap(({ attributes }) => attributes.filter(({ facet }) => facet).map(({ key }) => key)),
  );
  const facets = Object.entries(route.facets).filter(
    ([name]) => !name.startsWith(ATTRIBUTE) || known.has(name.slice(ATTRIBUTE.length)),
  );
  return { ...route, facets: Object.fromEntries(facets) };
}
