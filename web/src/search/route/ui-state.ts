import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { UiState } from 'instantsearch.js';
import {
  type Near,
  priceRange,
  type SearchRoute,
  type Sort,
  type WordChoices,
} from '../../addresses/search-route.ts';

/** The index that stands for no particular order; the others are `listings_<sort>`. */
export const INDEX = 'listings';

/** What our place widget keeps in InstantSearch's state; see `place/connect-place.ts`. */
export type PlaceUiState = { place?: Near };
/** What our words widget keeps there; see `words/connect-words.ts`. */
export type WordsUiState = { words?: WordChoices };
/** What our currency widget keeps there; see `state/connect-currency.ts`. */
export type CurrencyUiState = { currency?: Currency };
export type IndexUiState = UiState[string] & PlaceUiState & WordsUiState & CurrencyUiState;

/** @returns the name of the index that orders hits this way. */
export function indexOf(sort: Sort | undefined): string {
  return sort === undefined ? INDEX : `${INDEX}_${sort}`;
}

/** @returns InstantSearch's state for a route. */
export function toUiState(route: SearchRoute): IndexUiState {
  const facets = Object.entries(route.facets);
  const { price } = route;
  return {
    ...(route.q && { query: route.q }),
    ...(route.q && route.words && { words: route.words }),
    ...(facets.length > 0 && { refinementList: Object.fromEntries(facets) }),
    ...(price && { range: { price: `${price.min ?? ''}:${price.max ?? ''}` } }),
    ...(price?.currency && { currency: price.currency }),
    ...(route.near && { place: route.near }),
    ...(route.box && { geoSearch: { boundingBox: route.box.join(',') } }),
    ...(route.sort && { sortBy: indexOf(route.sort) }),
    ...(route.page && { page: route.page }),
  };
}

/** @returns the route that InstantSearch's state means: the inverse of {@link toUiState}. */
export function fromUiState(state: IndexUiState): SearchRoute {
  const facets: Record<string, string[]> = {};
  for (const [attribute, values] of Object.entries(state.refinementList ?? {})) {
    if (values.length > 0) facets[attribute] = [...values];
  }
  const price = priceOf(state.range?.price, state.currency);
  const box = state.geoSearch?.boundingBox?.split(',').map(Number);
  const sort = state.sortBy?.startsWith(`${INDEX}_`)
    ? (state.sortBy.slice(INDEX.length + 1) as Sort)
    : undefined;
  return {
    ...(state.query && { q: state.query }),
    ...(state.query && state.words && { words: state.words }),
    facets,
    ...(price && { price }),
    ...(state.place && { near: state.place }),
    ...(box?.length === 4 && { box: box as [number, number, number, number] }),
    ...(sort && { sort }),
    ...(state.page !== undefined && state.page > 1 && { page: state.page }),
  };
}

function priceOf(range: string | undefined, currency: Currency | undefined): SearchRoute['price'] {
  const [min, max] = (range ?? '').split(':').map((text) => (text === '' ? undefined : Number(text)));
  return priceRange(min, max, currency);
}
