import type { MatchReason } from '@vivarium/contracts/alerts/events.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { moneySchema } from '@vivarium/contracts/shared/money.ts';

/** @returns why those who like a listing are told of what happened to it; undefined: they are not. */
export function newsFor({ type, data: { listing, previous } }: ListingEvent): MatchReason | undefined {
  if (listing.status !== 'active') return undefined;
  if (type === 'listing.released') return 'back_on_sale';
  if (type === 'listing.published') return previous?.publishedAt ? 'back_on_sale' : undefined;
  const before = moneySchema.safeParse(previous?.price).data;
  const { amount, currency } = listing.price;
  return before !== undefined && before.currency === currency && amount < before.amount
    ? 'price_drop'
    : undefined;
}
