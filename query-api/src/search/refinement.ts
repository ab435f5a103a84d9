import { facetOfAnimalParameter } from '@vivarium/contracts/listings/animal-attributes.ts';
import type { ListingQuery } from '@vivarium/contracts/listings/http/query.ts';
import { boundingBoxOf, wrongTogether } from '@vivarium/contracts/listings/http/query-rules.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { KM_PER_MILE } from '@vivarium/contracts/shared/length.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { type Condition, inCurrency } from './condition.ts';
import { facetCondition } from './facet-condition.ts';
import { keepableIn } from './viewer-region.ts';

/** A condition and the facet whose other values are still to be counted without it; none where `and` is meant. */
export interface Refinement {
  condition: Condition;
  facet?: string;
}

/** Query parameters that choose among the values of a facet. */
const facetOfParameter = {
  category: 'category',
  subcategory: 'subcategory',
  animal_group: 'animalGroup',
  species: 'species',
  ...facetOfAnimalParameter,
  price_band: 'priceBand',
  country: 'country',
  region: 'region',
  city: 'city',
  seller_name: 'sellerName',
  official_store: 'officialStore',
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
  const wrong = wrongTogether(query);
  if (wrong !== undefined) throw invalid(wrong.path, wrong.message);
  const currency = currencyOf(query);
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
  const facet = 'price';
  return [
    ...(from === undefined ? [] : [{ facet, condition: price('>=', from, currency) }]),
    ...(to === undefined ? [] : [{ facet, condition: price('<=', to, currency) }]),
  ];
}

function price(comparison: '>=' | '<=', value: number, currency: Currency): Condition {
  return { kind: 'number', attribute: 'price', comparison, value, ...inCurrency(currency) };
}

/** @returns the point that distances are measured from; a half one, which {@link refinementsOf} refuses, is none. */
export function pointOf({ lat, lng }: ListingQuery): Point | undefined {
  return lat === undefined || lng === undefined ? undefined : { lat, lng };
}

function placeRefinements(query: ListingQuery): Refinement[] {
  const point = pointOf(query);
  const refinements: Refinement[] = [];
  if (query.radius !== undefined && point !== undefined) {
    const metres = Math.round(query.radius * (query.unit === 'mi' ? KM_PER_MILE : 1) * 1000);
    refinements.push({ condition: { kind: 'within', point, metres } });
  }
  const box = query.bbox === undefined ? undefined : boundingBoxOf(query.bbox);
  if (box !== undefined) refinements.push({ condition: { kind: 'boxes', boxes: [box] } });
  return refinements;
}
