import type { OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import { search } from '../elasticsearch/searches.ts';
import { readActivity } from '../market/read-activity.ts';
import type { Parts } from '../parts.ts';
import { medianClickRate } from './click-rates.ts';

/** Listings that one is compared with: the newest. */
const MOST_PEERS = 200;

type Compared = Pick<OwnListingDocument, 'species' | 'category' | 'sellerId'>;

/** @returns what says which listings are like another: those of its species, or, where it has none, of its category. */
export function peerGroupOf({ species, category }: Compared): string {
  return species === null ? `category ${category}` : `species ${species}`;
}

/** @returns the median click rate of each group of like listings on sale of other sellers; null of too few. */
export async function readPeerRates(
  parts: Pick<Parts, 'elasticsearch' | 'aliasOf' | 'listingActivity'>,
  listings: readonly Compared[],
): Promise<Map<string, number | null>> {
  const { elasticsearch, aliasOf } = parts;
  const groups = new Map(listings.map((listing) => [peerGroupOf(listing), listing]));
  const rates = await Promise.all(
    [...groups].map(async ([group, { species, category, sellerId }]) => {
      const like = species === null ? { term: { category } } : { term: { species } };
      const { hits } = await search(elasticsearch, {
        index: aliasOf('listings'),
        size: MOST_PEERS,
        _source: false,
        track_total_hits: false,
        query: {
          bool: { filter: [{ term: { status: 'active' } }, like], must_not: [{ term: { sellerId } }] },
        },
        sort: [{ publishedAt: 'desc' }],
      });
      const ids = hits.hits.flatMap(({ _id }) => _id ?? []);
      const activityOf = await readActivity(parts, ids, ['clicks', 'impressions']);
      return [group, medianClickRate(ids.map(activityOf))] as const;
    }),
  );
  return new Map(rates);
}
