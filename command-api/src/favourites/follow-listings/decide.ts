import type { MatchReason } from '@vivarium/contracts/alerts/events.ts';
import { reasonOf } from '@vivarium/contracts/alerts/reason.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';

/** What those who like a listing want to hear of it. */
const news: ReadonlySet<MatchReason | undefined> = new Set<MatchReason>(['back_on_sale', 'price_drop']);

/** @returns why those who like a listing are told of what happened to it; undefined: they are not. */
export function newsFor(event: ListingEvent): MatchReason | undefined {
  const reason = reasonOf(event);
  return news.has(reason) ? reason : undefined;
}
