import type { ListingEvent } from '../listings/events.ts';
import { isOfStockAlone } from '../listings/is-of-stock-alone.ts';
import type { Money } from '../shared/money.ts';
import { moneySchema } from '../shared/money.ts';
import type { MatchReason } from './events.ts';

/**
 * @returns why people may want to hear of what happened to a listing, whether it matches what they look for or they like it;
 *   undefined: there is nothing to tell
 */
export function reasonOf(event: ListingEvent): MatchReason | undefined {
  const {
    type,
    time,
    data: { listing, previous },
  } = event;
  if (listing.status !== 'active') return undefined;
  switch (type) {
    case 'listing.published':
      // The first time counts, also where the event does not say what was before.
      return previous === undefined || previous.publishedAt === null || listing.publishedAt === time
        ? 'published'
        : 'back_on_sale';
    case 'listing.released':
      return 'back_on_sale';
    case 'listing.changed':
      // Nothing is searched by how much of it is left.
      if (previous === undefined || isOfStockAlone(event)) return undefined;
      return isCheaper(listing.price, moneySchema.safeParse(previous.price).data) ? 'price_drop' : 'changed';
    default:
      return undefined;
  }
}

/** @returns of what happened to a listing, whether it is orders that let go of it, as the events that tell of it say so */
export function releaseOf({ type }: Pick<ListingEvent, 'type'>): { released?: true } {
  return type === 'listing.released' ? { released: true } : {};
}

function isCheaper({ amount, currency }: Money, before: Money | undefined): boolean {
  return before !== undefined && before.currency === currency && amount < before.amount;
}
