import type { Activity } from '../../activity/send-activity.ts';

/** A listing among results, as far as it matters who shows it to whom. */
interface Shown {
  id: string;
  seller: { id: string };
}

interface Results {
  hits: readonly Shown[];
  /** The page of results, from 0, and how many listings a page has. */
  page: number;
  hitsPerPage: number;
  query: string;
  category: string | undefined;
}

/**
 * @param viewer id of whoever is signed in: their own listings are not among what was shown to anybody
 * @returns that listings were shown; undefined: none were
 */
export function impressionOf(
  { hits, query, category }: Results,
  viewer: string | undefined,
): Activity | undefined {
  const listings = hits.flatMap(({ id, seller }) => (seller.id === viewer ? [] : [id]));
  if (listings.length === 0) return undefined;
  return { type: 'impression', listings, ...(query !== '' && { query }), category };
}

/** @returns that a listing was opened from results; undefined: it is none of them, or one's own */
export function clickOf(
  { hits, page, hitsPerPage, category }: Results,
  listing: string,
  viewer: string | undefined,
): Activity | undefined {
  const at = hits.findIndex(({ id }) => id === listing);
  if (at === -1 || hits[at]?.seller.id === viewer) return undefined;
  return { type: 'click', listing, position: page * hitsPerPage + at + 1, category };
}
