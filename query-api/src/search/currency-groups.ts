import { currencies, currencyDigits } from '@vivarium/contracts/shared/money.ts';
import type { Clause } from './clause.ts';

/** Currencies whose prices are stored in the same unit: a price of 149 major units is 14900 cents, or 149 yen. */
export interface CurrencyGroup {
  /** Minor units of one major unit. */
  factor: number;
  /** Which listings are priced in one of them. */
  clause: Clause;
}

const withoutCents = currencies.filter((currency) => currencyDigits[currency] === 0);

/** Every currency is in one of these; a currency with another number of digits makes a test fail. */
export const currencyGroups: readonly CurrencyGroup[] = [
  { factor: 100, clause: { bool: { must_not: [{ terms: { currency: withoutCents } }] } } },
  { factor: 1, clause: { terms: { currency: withoutCents } } },
];
