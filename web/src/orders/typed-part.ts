import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { readAmount } from '../format/amount.ts';
import { formatPrice } from '../format/price.ts';
import { less, type Price } from '../format/sums.ts';

/** A part of the money of an order, as it is typed. */
interface TypedPart {
  /** What has not been given back yet. */
  left: Price;
  /** The same, as it is written. */
  all: string;
  /** More than nothing and less than all; undefined while it is anything else. */
  part: { amount: string; currency: Currency } | undefined;
  /** The same, as it is written. */
  back: string | undefined;
}

/** @returns what somebody has typed, as a part of what is left of an order. */
export function typedPart(
  typed: string,
  { total, refunded }: Pick<OrderItem, 'total' | 'refunded'>,
): TypedPart {
  const currency = total.currency as Currency;
  const left = less(total, refunded);
  const amount = readAmount(typed, currency);
  const isPart = amount !== undefined && Number(amount) > 0 && Number(amount) < Number(left.amount);
  const part = isPart ? { amount, currency } : undefined;
  return { left, all: formatPrice(left), part, back: part && formatPrice(part) };
}
