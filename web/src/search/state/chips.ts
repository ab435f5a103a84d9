import { t } from '@lingui/core/macro';
import { facetKeys, type Near, type SearchRoute } from '../../addresses/search-route.ts';
import { quoted } from '../words/quoted.ts';
import { withBox, withFacet, withNear, withPrice } from './route-changes.ts';

/** One thing that is set, what it is called, and what remains without it. */
export interface Chip {
  key: string;
  label: string;
  without: SearchRoute;
  /** Words that may mean it: then `without` is the search in which they do, in place of their text. */
  words?: string;
}

export interface ChipWords {
  facet(attribute: string, value: string): string;
  price(amount: number): string;
  distance(km: number): string;
  place(near: Near): string;
}

/**
 * Everything that narrows a search, in the order in which the rail asks for it.
 *
 * @param words how values, prices, distances and places are said
 */
export function chipsOf(route: SearchRoute, words: ChipWords): Chip[] {
  const chips: Chip[] = [];
  if (route.q) {
    const { q, page: _, ...without } = route;
    chips.push({ key: 'q', label: quoted(q), without });
  }
  for (const attribute of orderedAttributes(route)) {
    const values = route.facets[attribute] ?? [];
    for (const value of values) {
      chips.push({
        key: `${attribute}=${value}`,
        label: words.facet(attribute, value),
        without: withFacet(
          route,
          attribute,
          values.filter((one) => one !== value),
        ),
      });
    }
  }
  if (route.price) {
    const label = priceLabel(route.price, words);
    chips.push({ key: 'price', label, without: withPrice(route, undefined, undefined) });
  }
  if (route.near) {
    const { radiusKm } = route.near;
    const name = words.place(route.near);
    const radius = radiusKm === undefined ? undefined : words.distance(radiusKm);
    const label = radius === undefined ? t`distance from ${name}` : t`within ${radius} of ${name}`;
    chips.push({ key: 'near', label, without: withNear(route, undefined) });
  }
  if (route.box)
    chips.push({ key: 'box', label: t`the part of the map`, without: withBox(route, undefined) });
  return chips;
}

function priceLabel({ min, max }: NonNullable<SearchRoute['price']>, words: ChipWords): string {
  const from = words.price(min ?? 0);
  if (max === undefined) return t`from ${from}`;
  const to = words.price(max);
  return min === undefined ? t`up to ${to}` : t`${from} to ${to}`;
}

function orderedAttributes(route: SearchRoute): string[] {
  const known = Object.values(facetKeys);
  return [...known, ...Object.keys(route.facets).filter((one) => !known.includes(one))].filter(
    (attribute) => route.facets[attribute] !== undefined,
  );
}
