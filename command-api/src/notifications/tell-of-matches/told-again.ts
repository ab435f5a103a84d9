import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import { convert } from '@vivarium/contracts/shared/reference-rates.ts';
import type { ToTell } from './decide.ts';

/** For so long somebody is not told of the same for the same reason, in milliseconds. */
export const ONCE_IN_MS = 24 * 3_600_000;

/** So often in that time at most, whatever is new about it. */
const MOST_OF_ONE = 3;

/**
 * Whoever hides and publishes a listing again and again, or raises and lowers its price, would be told of each time. Once a
 * day says it, unless it is cheaper than it was told, or matches a search that it was not told for. What orders have let go of
 * is news each time: whoever came too late may be in time now. But not for ever: whoever orders and cancels again and again, or
 * takes a cent off each minute, would call everybody to a listing.
 *
 * @param told what its person was told of the listing within {@link ONCE_IN_MS}
 * @param bundleId of this hour: what is in it already, and not read yet, is not counted in it once more
 */
export function isToldAlready(
  told: readonly NotificationState[],
  { person, listing, reason, isReleased }: ToTell,
  bundleId: string,
): boolean {
  if (told.some(({ id, readAt }) => id === bundleId && readAt === null)) return true;
  const alike = told.filter((one) => one.reason === reason);
  const isOften = alike.length >= MOST_OF_ONE;
  if (isReleased) return isOften;
  const named = new Set(alike.flatMap(({ savedSearches }) => savedSearches.map(({ id }) => id)));
  const isSaid = alike.some(({ about }) => about !== null && !isCheaper(listing.price, about.price));
  return person.savedSearches.every(({ id }) => named.has(id)) && (isOften || isSaid);
}

function isCheaper(price: Money, than: Money): boolean {
  return price.amount < convert(than, price.currency).amount;
}
