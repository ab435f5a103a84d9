import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { fromDollars, inDollars } from '@vivarium/contracts/shared/reference-rates.ts';
import { currencyTyped } from '@vivarium/contracts/shared/typed-currency.ts';
import { readAmount } from '../../format/amount.ts';

/** Highest price that an address can say. */
const MOST = 999_999_999;

/** Bounds of a price, in major units. */
export interface Bounds {
  min?: number | undefined;
  max?: number | undefined;
}

export interface TypedPrice {
  /** In major units. */
  amount: number;
  currency: Currency;
}

/**
 * @param chosen the currency that the search is in
 * @returns what a typed price is, in the currency that it says; undefined when it cannot be read, or has more than two
 *   decimals
 */
export function typedPrice(text: string, chosen: Currency, locale?: string): TypedPrice | undefined {
  const currency = currencyTyped(text, chosen);
  const read = currency === undefined ? undefined : readAmount(text, currency, locale);
  if (currency === undefined || read === undefined || /\.\d{3}/.test(read) || Number(read) > MOST)
    return undefined;
  return { amount: Number(read), currency };
}

/** @returns the bounds in another currency, whole and not narrower. */
export function converted({ min, max }: Bounds, from: Currency, to: Currency): Bounds {
  if (from === to) return { min, max };
  const into = (bound: number | undefined, whole: (amount: number) => number) =>
    bound === undefined ? undefined : whole(fromDollars(inDollars(bound, from), to));
  return { min: into(min, Math.floor), max: into(max, Math.ceil) };
}
