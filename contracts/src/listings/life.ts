import { z } from 'zod';
import { moneySchema } from '../shared/money.ts';
import { listingStatusSchema } from './status.ts';

/** A turn in the life of a listing: the status and the price that it has from then on. */
export const momentSchema = z.object({
  at: z.iso.datetime(),
  status: listingStatusSchema,
  price: moneySchema,
});
export type Moment = z.infer<typeof momentSchema>;

/** What a life is told by. */
interface Living extends Pick<Moment, 'status' | 'price'> {
  publishedAt: string | null;
  soldAt: string | null;
  updatedAt: string;
  life?: readonly Moment[] | undefined;
}

/** Most moments that are kept: a listing whose price changes every day must not grow for ever. */
export const MOST_MOMENTS = 60;

/**
 * @returns the turns of a listing's life from its first publication on, the oldest first; none of a draft. Of a listing from
 *   before they were kept only what its dates still say: when it was published, and when it became what it is.
 */
export function lifeOf({ publishedAt, soldAt, updatedAt, status, price, life }: Living): readonly Moment[] {
  if (life !== undefined) return life;
  if (publishedAt === null) return [];
  const published: Moment = { at: publishedAt, status: 'active', price };
  if (status === 'active') return [published];
  return [published, { at: status === 'sold' ? (soldAt ?? updatedAt) : updatedAt, status, price }];
}

/**
 * @param before the listing as it was
 * @param after the same with its new status, price and `updatedAt`
 * @returns the life after the change; undefined while it was never published
 */
export function lifeAfter(before: Living, after: Living): Moment[] | undefined {
  if (after.publishedAt === null) return undefined;
  const { status, price, updatedAt: at } = after;
  const earlier = lifeOf(before);
  const last = earlier.at(-1);
  if (last !== undefined && last.status === status && isSame(last.price, price)) return [...earlier];
  return bounded([...earlier, { at, status, price }]);
}

/** The first moment stays, and turns of the status before changes of the price. */
function bounded(moments: Moment[]): Moment[] {
  if (moments.length <= MOST_MOMENTS) return moments;
  const priceOnly = moments.findIndex(({ status }, i) => i > 0 && status === moments[i - 1]?.status);
  return moments.toSpliced(priceOnly === -1 || priceOnly === moments.length - 1 ? 1 : priceOnly, 1);
}

function isSame(one: Moment['price'], other: Moment['price']): boolean {
  return one.amount === other.amount && one.currency === other.currency;
}
