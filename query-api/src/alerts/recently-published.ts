import type { Client } from '@elastic/elasticsearch';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import type { StandingSearch } from './standing-search.ts';
import type { Trigger } from './trigger.ts';

/** Listings that were published while a search was on its way here. */
const MOST = 50;

/**
 * A listing may be published after a search was saved and be matched before the search is known here. Who looks at both
 * last sees the other: this is the search looking at what was published since.
 */
export async function recentlyPublished(
  client: Client,
  index: string,
  { filter, since }: StandingSearch,
  cause: Cause,
): Promise<Trigger[]> {
  const { hits } = await client.search<ListingDocument>({
    index,
    size: MOST,
    query: { bool: { filter: [...filter, { range: { publishedAt: { gte: since } } }] } },
    sort: [{ publishedAt: 'desc' }],
  });
  return hits.hits.flatMap(({ _source: listing }) =>
    listing === undefined || listing.publishedAt === null
      ? []
      : [{ listing, before: undefined, reason: 'published' as const, at: listing.publishedAt, since, cause }],
  );
}
