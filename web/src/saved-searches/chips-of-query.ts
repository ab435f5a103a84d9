import { t } from '@lingui/core/macro';
import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import { routeOfQuery } from '../addresses/route-of-query.ts';
import { formatRadius } from '../format/distance.ts';
import { formatPrice } from '../format/price.ts';

/** How what is looked for is said. */
export interface QueryWords {
  /** @returns a value of a facet in words; `species`: the one species looked for, whose genes are meant */
  facet(attribute: string, value: string, species: string | undefined): string;
  unit: Parameters<typeof formatRadius>[1];
}

/** @returns what a saved search looks for, a chip for each thing. */
export function chipsOfQuery(query: SavedQuery, { facet, unit }: QueryWords): string[] {
  const { q, facets, price, near, box } = routeOfQuery(query);
  const species = facets.species?.length === 1 ? facets.species[0] : undefined;
  const amount = (value: number) =>
    formatPrice({ amount: String(value), currency: price?.currency ?? 'USD' });
  const from = price?.min === undefined ? undefined : amount(price.min);
  const to = price?.max === undefined ? undefined : amount(price.max);
  const radius = near?.radiusKm === undefined ? undefined : formatRadius(near.radiusKm, unit);
  // The query keeps the point alone, and not what it was called.
  const place = near?.name ?? '';
  const region = query.viewer_region === undefined ? undefined : String(query.viewer_region);
  return [
    ...(q === undefined ? [] : [t`“${q}”`]),
    ...Object.entries(facets).flatMap(([attribute, values]) =>
      values.map((value) => facet(attribute, value, species)),
    ),
    ...(query.seller === undefined ? [] : [t`what one seller lists`]),
    ...(from === undefined ? [] : [t`from ${from}`]),
    ...(to === undefined ? [] : [t`up to ${to}`]),
    ...(radius === undefined ? [] : [t`within ${radius} of ${place}`]),
    ...(box === undefined ? [] : [t`the part of the map`]),
    ...(region === undefined ? [] : [t`may be kept in ${region}`]),
  ];
}
