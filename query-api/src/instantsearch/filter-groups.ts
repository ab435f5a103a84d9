import { searchBounds } from '@vivarium/contracts/search/bounds.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';

/** `facetFilters` and `numericFilters` as clients send them. */
export type FilterGroups = string | readonly (string | readonly string[])[];

interface Filter {
  text: string;
  path: string;
}

/**
 * Brings the accepted notations into one: a list, all of whose groups must be fulfilled, each by any of its filters.
 * @throws {Problem} 400 for more values than {@link searchBounds} allows over all groups
 */
export function filterGroups(filters: FilterGroups | undefined, path: string): { filters: Filter[] }[] {
  if (filters === undefined || filters === '') return [];
  const groups = typeof filters === 'string' ? [{ filters: [{ text: filters, path }] }] : filters.map(group);
  const values = groups.reduce((sum, { filters: { length } }) => sum + length, 0);
  if (values > searchBounds.filterValues) {
    throw invalid(path, `must not have more than ${searchBounds.filterValues} values`);
  }
  return groups.filter(({ filters: { length } }) => length > 0);

  function group(item: string | readonly string[], i: number) {
    if (typeof item === 'string') return { filters: [{ text: item, path: `${path}.${i}` }] };
    return { filters: item.map((text, j) => ({ text, path: `${path}.${i}.${j}` })) };
  }
}
