/**
 * Currencies that a price may be in, with the digits after the point that ISO 4217 gives each: those that have a
 * reference rate ({@link file://./reference-rates.ts}), since a price that can't be compared is found by nobody.
 */
export const currencyDigits = {
  USD: 2,
  EUR: 2,
  GBP: 2,
  CAD: 2,
  AUD: 2,
  NZD: 2,
  CHF: 2,
  SEK: 2,
  NOK: 2,
  DKK: 2,
  PLN: 2,
  CZK: 2,
  ZAR: 2,
  JPY: 0,
  BRL: 2,
  CNY: 2,
  HKD: 2,
  HUF: 2,
  IDR: 2,
  ILS: 2,
  INR: 2,
  ISK: 0,
  KRW: 0,
  MXN: 2,
  MYR: 2,
  PHP: 2,
  RON: 2,
  SGD: 2,
  THB: 2,
  TRY: 2,
} as const;

export type Currency = keyof typeof currencyDigits;
/** Signs that stand for one currency alone. */
export const currencySigns = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₪': 'ILS',
  '₩': 'KRW',
  '₺': 'TRY',
  '₱': 'PHP',
  '฿': 'THB',
} as const satisfies Readonly<Record<string, Currency>>;

export const currencies = Object.keys(currencyDigits) as [Currency, ...Currency[]];

/** @returns the currency of that code; undefined for any other text. */
export function currencyIn(text: string | null | undefined): Currency | undefined {
  return currencies.find((currency) => currency === text);
}

/** @returns how many minor units one major unit has: 100 for USD, 1 for JPY. */
export function minorPerMajor(currency: Currency): number {
  return 10 ** currencyDigits[currency];
}

/** @param amount minor units. @returns the price in major units: 14900 cents are 149, 149 yen are 149. */
export function majorOf(amount: number, currency: Currency): number {
  return amount / minorPerMajor(currency);
}
