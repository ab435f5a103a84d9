import type { ListingEvent } from './events.ts';

/**
 * @returns whether all that has happened to a listing is that another of it was ordered, or is to be had again: what it is, what
 *   it costs and whether it is on sale is as it was. Each order does so twice.
 */
export function isOfStockAlone({ type, data: { changed } }: Pick<ListingEvent, 'type' | 'data'>): boolean {
  return type === 'listing.changed' && changed.length === 1 && changed[0] === 'stock';
}
