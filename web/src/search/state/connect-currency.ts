import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { connectOwn } from './connect-own.ts';

/**
 * What the prices of a search are meant in, as a widget of InstantSearch: that of its bounds, where it has some, so that a
 * link finds the same for everybody; else that of the reader.
 */
export const connectCurrency = connectOwn('currency', (chosen, { reader }: { reader: Currency }) =>
  currencyParams(chosen ?? reader),
);

/** @returns the parameter of `POST /search` that says what prices are meant in; undefined where it need not be said. */
export function currencyParams(currency: Currency) {
  return { currency: currency === 'USD' ? undefined : currency };
}

/** @returns what the prices of a search are meant in: its own bounds, else what the reader thinks in. */
export function currencyOfSearch({ price }: SearchRoute, reader: Currency): Currency {
  return price === undefined ? reader : (price.currency ?? 'USD');
}
