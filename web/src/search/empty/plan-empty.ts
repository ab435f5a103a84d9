import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { LengthUnit } from '@vivarium/contracts/shared/length.ts';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { indexOf } from '../route/ui-state.ts';
import type { Chip } from '../state/chips.ts';
import { currencyOfSearch, currencyParams } from '../state/connect-currency.ts';
import { conjunctiveFacets } from '../state/route-changes.ts';
import { wordsParams } from '../words/connect-words.ts';

/** One request of `POST /search`, as far as counting needs it. */
export interface CountRequest {
  indexName: string;
  params: Record<string, unknown>;
}

/** Most requests that one body may hold. */
const MOST = 20;

/** Who asks. */
export interface Reader {
  /** Of distances that words say without one. */
  unit: LengthUnit;
  /** Where the person lives, if they said. */
  region?: string | undefined;
  /** Of prices that words say without one. */
  currency: Currency;
}

/**
 * @returns the request that counts what a route finds. It says the same as the widgets say for that route.
 */
export function countRequest(route: SearchRoute, { unit, region, currency }: Reader): CountRequest {
  const facetFilters = Object.entries(route.facets).flatMap<string | string[]>(([attribute, values]) => {
    const filters = values.map((value) => `${attribute}:${escapedValue(value)}`);
    return conjunctiveFacets.has(attribute) ? filters : [filters];
  });
  const { price, near, box } = route;
  const numericFilters = [
    ...(price?.min === undefined ? [] : [`price>=${price.min}`]),
    ...(price?.max === undefined ? [] : [`price<=${price.max}`]),
  ];
  return {
    indexName: indexOf(undefined),
    params: {
      query: route.q ?? '',
      ...(route.q && wordsParams(route.words ?? {}, unit)),
      hitsPerPage: 1,
      page: 0,
      ...(region !== undefined && { viewerRegion: region }),
      ...currencyParams(currencyOfSearch(route, currency)),
      attributesToRetrieve: ['objectID'],
      ...(facetFilters.length > 0 && { facetFilters }),
      ...(numericFilters.length > 0 && { numericFilters }),
      ...(near && { aroundLatLng: `${near.lat},${near.lng}` }),
      ...(near && { aroundRadius: near.radiusKm === undefined ? 'all' : Math.round(near.radiusKm * 1000) }),
      ...(box && { insideBoundingBox: [box] }),
    },
  };
}

/** A value that begins with a hyphen would mean its opposite. */
function escapedValue(value: string): string {
  return value.startsWith('-') ? `\\${value}` : value;
}

/** @returns a request for each chip: what would be found without it. */
export function planEmpty(chips: readonly Chip[], reader: Reader): CountRequest[] {
  return chips.slice(0, MOST).map(({ without }) => countRequest(without, reader));
}

/** A chip whose removal alone would find something. */
export interface WayOut {
  chip: Chip;
  count: number;
}

/** @returns the chips that help, the most helpful first; what finds nothing without it is not named. */
export function waysOut(chips: readonly Chip[], counts: readonly number[]): WayOut[] {
  return chips
    .map((chip, at) => ({ chip, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
