import { readAmount } from '../../format/amount.ts';

/** Highest price that an address can say. */
const MOST = 999_999_999;

/** @returns what a typed price is in major units; undefined when it cannot be read, or has more than two decimals. */
export function typedPrice(text: string, locale?: string): number | undefined {
  const amount = readAmount(text, locale);
  const price = Number(amount ?? Number.NaN);
  return price <= MOST && !/\.\d{3}/.test(amount ?? '') ? price : undefined;
}
