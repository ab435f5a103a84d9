import { z } from 'zod';
import { type Currency, currencies, currencyDigits } from './currency.ts';

export const currencySchema = z.enum(currencies, {
  error: `is not a currency that prices can be compared in; there are ${currencies.join(', ')}`,
});

/** Money inside: an integer count of minor units (cents) and its currency. */
export const moneySchema = z.object({ amount: z.int().nonnegative(), currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

/** Money as answers tell it: `{ amount: "149.00", currency: "USD" }`. What comes in is {@link wireMoneySchema}. */
export const toldMoneySchema = z.object({ amount: z.string(), currency: z.string() });

/** Highest price, and the most that is paid at once: ten digits before the point (the NUMERIC(12,2) of the design). */
export const MAX_MINOR = 999_999_999_999;

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

/** The same where nothing of it would be said: a price that is offered, a part that goes back. */
export const someMoneySchema = wireMoneySchema.refine(({ amount }) => amount > 0, {
  path: ['amount'],
  message: 'must be more than nothing',
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
