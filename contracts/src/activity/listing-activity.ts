/**
 * What visitors did with one listing on one day (UTC): a roll-up of activity that stays when the activity itself is forgotten.
 * Each number is of different visitors: whoever does it again on that day is none more.
 */
export interface ListingActivityDocument {
  listing: string;
  /** `YYYY-MM-DD` */
  day: string;
  views: number;
  impressions: number;
  clicks: number;
  favourites: number;
  contacts: number;
  carts: number;
}

/** What is counted. */
export const listingActivityCounts = [
  ...(['views', 'impressions', 'clicks', 'favourites', 'contacts', 'carts'] as const),
] as const;
export type ListingActivityCount = (typeof listingActivityCounts)[number];

/** Under which name it is read. No read model: no write store has it, and the stream only what is younger than thirty days. */
export function listingActivityAlias(prefix: string): string {
  return `${prefix}listing-activity`;
}
