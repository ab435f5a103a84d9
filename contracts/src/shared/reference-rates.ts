import { rates } from '@vivarium/catalogue/reference-rates/rates.ts';
import { type Currency, majorOf, minorPerMajor } from './currency.ts';
import type { Money } from './money.ts';

/** Whose rates they are, and of which day (`2026-10-30`). */
export const referenceRates = {
  source: 'European Central Bank',
  url: 'https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/',
  day: rates.day,
} as const;

/**
 * Prices are projected in dollars too, so other reference rates make another read model.
 * @returns the version of a read model with prices: 520261030 is version 5 with the rates of 30 October 2026
 */
export function versionOfRates(version: number): number {
  return version * 1e8 + Number(referenceRates.day.replaceAll('-', ''));
}

/** A version without rates is smaller than any with them. */
const WITH_RATES = 1e8;

/** Whether what two versions of a read model differ in is the day of their rates, whatever else. */
export function isOfOtherRates(a: number, b: number): boolean {
  return a >= WITH_RATES && b >= WITH_RATES && a % WITH_RATES !== b % WITH_RATES;
}

/**
 * What prices are compared in: amounts of other currencies are converted to it, so that every comparison of two prices is
 * one of two numbers, whoever asks in which currency.
 */
export const comparisonCurrency = 'USD';

/** @returns how many dollars one major unit of a currency is. */
function dollarsPer(currency: Currency): number {
  return rates.perEuro[comparisonCurrency] / rates.perEuro[currency];
}

/** Parts of a dollar that are told apart: the least minor unit of any currency is some fifty of them. */
const PARTS = 1e8;

/**
 * Never falls where the amount rises, and tells any two amounts of one currency apart: who compares converted prices of one
 * currency compares the prices. Rounded, so that what a converter says is equal is equal: 100 euros at 1.1172 are 111.72
 * dollars and not 111.72000000000001.
 * @param major any number of major units
 * @returns dollars; those that are dollars already as they are
 */
export function inDollars(major: number, currency: Currency): number {
  if (currency === comparisonCurrency) return major;
  const dollars = major * dollarsPer(currency);
  const parts = dollars * PARTS;
  if (!Number.isFinite(dollars)) return Math.sign(major) * Number.MAX_VALUE;
  return Number.isFinite(parts) ? Math.round(parts) / PARTS : dollars;
}

/** @returns major units of a currency, not rounded. */
export function fromDollars(dollars: number, currency: Currency): number {
  return currency === comparisonCurrency ? dollars : dollars / dollarsPer(currency);
}

/** @returns about the same amount in another currency, in whole minor units; the very amount in its own. */
export function convert(money: Money, to: Currency): Money {
  if (money.currency === to) return money;
  return moneyOf(inDollars(majorOf(money.amount, money.currency), money.currency), to);
}

/** @returns dollars as money of a currency, in whole minor units. */
export function moneyOf(dollars: number, currency: Currency): Money {
  return { amount: Math.round(fromDollars(dollars, currency) * minorPerMajor(currency)), currency };
}
