import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import { KM_PER_MILE } from '@vivarium/contracts/shared/length.ts';
import { parameterOfFacet } from './facet-parameters.ts';
import { nameOfPoint, type SearchRoute, sorts } from './search-route.ts';

const facetOfParameter = new Map(Object.entries(parameterOfFacet).map(([facet, name]) => [name, facet]));
const listIn = (value: SavedQuery[string] | undefined): string[] =>
  value === undefined ? [] : [value].flat().map(String);
const numberIn = (value: SavedQuery[string] | undefined) => (typeof value === 'number' ? value : undefined);
const textIn = (value: SavedQuery[string] | undefined) => (typeof value === 'string' ? value : undefined);

/** @returns the state of the search page that shows what a saved search finds. */
export function routeOfQuery(query: SavedQuery): SearchRoute {
  const facets: Record<string, string[]> = {};
  const put = (facet: string, values: string[]) => {
    if (values.length > 0) facets[facet] = [...(facets[facet] ?? []), ...values];
  };
  for (const [name, value] of Object.entries(query)) {
    if (name.startsWith('attr.')) put(`attributes.${name.slice('attr.'.length)}`, listIn(value));
    const facet = facetOfParameter.get(name);
    if (facet !== undefined) put(facet, listIn(value));
  }
  for (const trait of listIn(query.trait).flatMap((anyOf) => anyOf.split(',')))
    put(trait.includes(':') ? 'traitZygosity' : 'traits', [trait]);
  const [min, max] = [numberIn(query.min_price), numberIn(query.max_price)];
  const [lat, lng] = [numberIn(query.lat), numberIn(query.lng)];
  const radius = numberIn(query.radius);
  const [west, south, east, north] = (textIn(query.bbox) ?? '').split(',').map(Number);
  const q = textIn(query.q);
  const without = listIn(query.understand_without);
  const also = listIn(query.understand_also);
  const isExact = query.understand === false;
  const sort = sorts.find((one) => one === query.sort);
  return {
    facets,
    ...(q && { q }),
    ...(q &&
      (isExact || without.length + also.length > 0) && {
        words: {
          ...(isExact && { exact: true as const }),
          ...(without.length > 0 && { without }),
          ...(also.length > 0 && { also }),
        },
      }),
    ...((min !== undefined || max !== undefined) && {
      price: {
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
        ...(typeof query.currency === 'string' &&
          query.currency !== 'USD' && {
            currency: query.currency as NonNullable<SearchRoute['price']>['currency'],
          }),
      },
    }),
    ...(lat !== undefined &&
      lng !== undefined && {
        near: {
          name: nameOfPoint({ lat, lng }),
          lat,
          lng,
          ...(radius !== undefined && { radiusKm: radius * (query.unit === 'mi' ? KM_PER_MILE : 1) }),
        },
      }),
    ...(west !== undefined &&
      south !== undefined &&
      east !== undefined &&
      north !== undefined && { box: [north, east, south, west] as [number, number, number, number] }),
    ...(sort && { sort }),
  };
}
