import { facetOfAnimalParameter } from '@vivarium/contracts/listings/animal-attributes.ts';
import type { ListingQuery } from '@vivarium/contracts/listings/http/query.ts';
import { priceBandsIn } from '@vivarium/contracts/listings/price-bands.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { KM_PER_MILE } from '@vivarium/contracts/shared/length.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { readNumbers } from '@vivarium/contracts/shared/number-text.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { type Box, type Condition, inCurrency } from '../search/condition.ts';
import { facetCondition } from '../search/facet-condition.ts';
import { keepableIn } from '../search/viewer-region.ts';

/** A condition and the facet whose other values are still to be counted without it; none where `and` is meant. */
export interface Refinement {
  condition: Condition;
  facet?: string;
}

/** Query parameters that choose among the values of a facet. */
const facetOfParameter = {
  category: 'category',
  subcategory: 'subcategory',
  species: 'species',
  ...facetOfAnimalParameter,
  price_band: 'priceBand',
  country: 'country',
  region: 'region',
  city: 'city',
  seller_name: 'sellerName',
} as const satisfies Partial<Record<keyof ListingQuery, string>>;

/**
 * @param attributes values by facet attribute, from the `attr.…` parameters
 * @returns everything that narrows the list
 * @throws {Problem} 400 for parameters that do not go together
 */
export function refinementsOf(
  query: ListingQuery,
  attributes: ReadonlyMap<string, readonly string[]>,
): Refinement[] {
  const currency = currencyOf(query);
  for (const band of query.price_band ?? []) demandBand(band, currency);
  const byFacet = Object.entries(facetOfParameter).map(
    ([parameter, facet]) => [facet, query[parameter as keyof typeof facetOfParameter]] as const,
  );
  return [
    ...[...byFacet, ...attributes].flatMap(([facet, values]) =>
      values === undefined ? [] : [{ condition: facetCondition(facet, values, currency), facet }],
    ),
    ...(query.trait ?? []).map((anyOf) => ({ condition: traitCondition(anyOf) })),
    ...priceRefinements(query),
    ...(query.seller === undefined ? [] : [{ condition: { kind: 'seller' as const, id: query.seller } }]),
    ...placeRefinements(query),
    ...keepableIn(query.viewer_region).map((condition) => ({ condition })),
  ];
}

/** @returns what the prices of a query are meant in. */
export function currencyOf({ currency = 'USD' }: ListingQuery): Currency {
  return currency;
}

function demandBand(band: string, currency: Currency): void {
  const bands = priceBandsIn(currency).map(({ value }) => value);
  if (!bands.includes(band)) {
    throw invalid('price_band', `"${band}" is not a band of ${currency}; there are ${bands.join(', ')}`);
  }
}

function traitCondition(anyOf: readonly string[]): Condition {
  const of = anyOf.map((trait) =>
    facetCondition(trait.includes(':') ? 'traitZygosity' : 'traits', [trait], 'USD'),
  );
  const [only, second] = of;
  return only !== undefined && second === undefined ? only : { kind: 'any', of };
}

function priceRefinements(query: ListingQuery): Refinement[] {
  const { min_price: from, max_price: to } = query;
  const currency = currencyOf(query);
  if (from !== undefined && to !== undefined && from > to) {
    throw invalid('min_price', 'must not be higher than max_price');
  }
  const facet = 'price';
  return [
    ...(from === undefined ? [] : [{ facet, condition: price('>=', from, currency) }]),
    ...(to === undefined ? [] : [{ facet, condition: price('<=', to, currency) }]),
  ];
}

function price(comparison: '>=' | '<=', value: number, currency: Currency): Condition {
  return { kind: 'number', attribute: 'price', comparison, value, ...inCurrency(currency) };
}

/** @returns the point that distances are measured from. @throws {Problem} 400 when it is half given. */
export function pointOf({ lat, lng }: ListingQuery): Point | undefined {
  if (lat === undefined && lng === undefined) return undefined;
  if (lat === undefined) throw invalid('lat', 'is needed beside lng');
  if (lng === undefined) throw invalid('lng', 'is needed beside lat');
  return { lat, lng };
}

function placeRefinements(query: ListingQuery): Refinement[] {
  const point = pointOf(query);
  const refinements: Refinement[] = [];
  if (query.radius !== undefined) {
    if (point === undefined) throw invalid('radius', 'needs lat and lng');
    const metres = Math.round(query.radius * (query.unit === 'mi' ? KM_PER_MILE : 1) * 1000);
    refinements.push({ condition: { kind: 'within', point, metres } });
  }
  if (query.bbox !== undefined) {
    refinements.push({ condition: { kind: 'boxes', boxes: [boxOf(query.bbox)] } });
  }
  return refinements;
}

function boxOf(text: string): Box {
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = readNumbers(text) ?? [];
  const isOnEarth =
    Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north;
  if (!isOnEarth || more.length > 0) throw invalid('bbox', 'must be "west,south,east,north" in degrees');
  return { west, south, east, north };
}
