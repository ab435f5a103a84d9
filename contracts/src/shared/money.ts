import { z } from 'zod';

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
export const currencies = Object.keys(currencyDigits) as [Currency, ...Currency[]];
export const currencySchema = z.enum(currencies, {
  error: `is not a currency that prices can be compared in; there are ${currencies.join(', ')}`,
});

/** Money inside: an integer count of minor units (cents) and its currency. */
export const moneySchema = z.object({ amount: z.int().nonnegative(), currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

/** Highest price: ten digits before the point (the NUMERIC(12,2) of the design). */
const MAX_MINOR = 999_999_999_999;

/**
 * Money on the wire: `{ amount: "149.00", currency: "USD" }`; parsing yields {@link Money}.
 * The amount is a decimal string, never negative, with at most the digits of its currency.
 */
export const wireMoneySchema = z
  .strictObject({ amount: z.string().max(16), currency: currencySchema.default('USD') })
  .transform((wire, context): Money => {
    const minor = parseAmount(wire.amount, wire.currency);
    if (typeof minor === 'number') return { amount: minor, currency: wire.currency };
    context.addIssue({ code: 'custom', path: ['amount'], message: minor.reason });
    return z.NEVER;
  });

/** @returns minor units, or the reason why the text is no amount of that currency. */
export function parseAmount(text: string, currency: Currency): number | { reason: string } {
  const digits = currencyDigits[currency];
  const match = /^(-?)(\d{1,10})(?:\.(\d+))?$/.exec(text);
  if (match === null) return { reason: 'must be a decimal number such as "149.00"' };
  const [, sign, whole = '0', fraction = ''] = match;
  if (sign === '-') return { reason: 'must not be negative' };
  if (fraction.length > digits) return { reason: `has more than ${digits} digits after the point` };
  const minor = Number(whole) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0');
  return minor > MAX_MINOR ? { reason: 'is too high' } : minor;
}

/** @returns the amount as a decimal string, e.g. `{ amount: 14900, currency: 'USD' }` → `"149.00"`. */
export function formatAmount({ amount, currency }: Money): string {
  const digits = currencyDigits[currency];
  return (amount / 10 ** digits).toFixed(digits);
}

/** @returns money as it goes over HTTP. */
export function toWireMoney(money: Money): { amount: string; currency: Currency } {
  return { amount: formatAmount(money), currency: money.currency };
}

/** @returns how many minor units one major unit has: 100 for USD, 1 for JPY. */
export function minorPerMajor(currency: Currency): number {
  return 10 ** currencyDigits[currency];
}

/** @param amount minor units. @returns the price in major units: 14900 cents are 149, 149 yen are 149. */
export function majorOf(amount: number, currency: Currency): number {
  return amount / minorPerMajor(currency);
}
