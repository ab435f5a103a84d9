import { entryOf } from '@vivarium/contracts/shared/entry-of.ts';
import { facetKeys, type SearchRoute } from '../../addresses/search-route.ts';

/** What an address says of a search. */
export type Part = 'words' | 'filters' | 'price' | 'place' | 'distance' | 'map' | 'order' | 'page';

/**
 * @param search a query string, with or without `?`
 * @param route what was understood of it
 * @returns the parts that were not, in the order in which an address says them. What is no part of a search (where a
 *   link was found, say) is none
 */
export function leftOutOf(search: string, route: SearchRoute): Part[] {
  const params = new URLSearchParams(search);
  const says = (...keys: string[]) => keys.some((key) => (params.get(key) ?? '').trim() !== '');
  const isLost: Record<Part, boolean> = {
    words:
      (params.get('q') ?? '') !== (route.q ?? '') || (says('text', 'meant') && route.words === undefined),
    filters: hasLostFilters(params, route),
    price: says('price') && (route.price === undefined || isOtherMoney(params, route.price)),
    place: says('near', 'at') && route.near === undefined,
    distance: says('within') && route.near?.radiusKm === undefined,
    map: says('box') && route.box === undefined,
    order: says('sort') && route.sort === undefined,
    page: says('page') && route.page === undefined && params.get('page') !== '1',
  };
  return (Object.keys(isLost) as Part[]).filter((part) => isLost[part]);
}

function isOtherMoney(
  params: URLSearchParams,
  { currency = 'USD' }: NonNullable<SearchRoute['price']>,
): boolean {
  return (params.get('currency') || currency) !== currency;
}

function hasLostFilters(params: URLSearchParams, { facets }: SearchRoute): boolean {
  return [...params].some(([key, value]) => {
    const attribute = key.startsWith('a.') ? `attributes.${key.slice(2)}` : entryOf(facetKeys, key);
    return attribute !== undefined && value.trim() !== '' && !facets[attribute]?.includes(value);
  });
}
