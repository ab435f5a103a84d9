import { formatPrice } from './price.ts';

/** A sum in major units, as a decimal. */
export interface Price {
  amount: string;
  currency: string;
}

/** @returns so many times a price. Amounts are decimals; they are counted in their smallest part. */
export function times({ amount, currency }: Price, quantity: number): Price {
  return { amount: inParts(amount, (parts) => parts * BigInt(quantity)), currency };
}

/** @returns what is paid in all, by currency, as it is written. */
export function totalOf(prices: readonly Price[]): string {
  const sums = new Map<string, Price>();
  for (const price of prices) {
    const sum = sums.get(price.currency);
    sums.set(price.currency, sum === undefined ? price : plus(sum, price));
  }
  return [...sums.values()].map((sum) => formatPrice(sum)).join(' + ');
}

/** @returns what is left of a price without others of its currency, which are no more than it. */
export function less(price: Price, ...others: readonly Price[]): Price {
  return others.reduce((left, other) => together(left, other, (one, two) => one - two), price);
}

function plus(one: Price, other: Price): Price {
  return together(one, other, (some, more) => some + more);
}

function together(one: Price, other: Price, reckon: (one: bigint, other: bigint) => bigint): Price {
  const digits = Math.max(decimalsOf(one.amount), decimalsOf(other.amount));
  const parts = reckon(partsOf(one.amount, digits), partsOf(other.amount, digits));
  return { amount: decimalOf(parts, digits), currency: one.currency };
}

function inParts(amount: string, change: (parts: bigint) => bigint): string {
  const digits = decimalsOf(amount);
  return decimalOf(change(partsOf(amount, digits)), digits);
}

function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

function partsOf(amount: string, digits: number): bigint {
  const [whole = '0', rest = ''] = amount.split('.');
  return BigInt(whole + rest.padEnd(digits, '0'));
}

function decimalOf(parts: bigint, digits: number): string {
  const text = String(parts).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
