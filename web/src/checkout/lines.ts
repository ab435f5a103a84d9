import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { formatPrice } from '../format/price.ts';

export interface Price {
  amount: string;
  currency: string;
}

/** One thing that is bought: what it was when it was looked at, and how many. */
export interface CheckoutLine {
  listing: ListingItem;
  quantity: number;
  /** Of one of them, where that is not what the listing says. */
  price?: Price;
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

function plus(one: Price, other: Price): Price {
  const digits = Math.max(decimalsOf(one.amount), decimalsOf(other.amount));
  const sum = partsOf(one.amount, digits) + partsOf(other.amount, digits);
  return { amount: decimalOf(sum, digits), currency: one.currency };
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
