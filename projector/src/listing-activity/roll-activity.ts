import type { Client } from '@elastic/elasticsearch';
import {
  type ListingActivityDocument,
  listingActivityAlias,
  listingActivityCounts,
} from '@vivarium/contracts/activity/listing-activity.ts';
import { activityAlias, aliasOf } from '@vivarium/contracts/read-models.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import type { MarketDocument } from '@vivarium/contracts/trends/document.ts';
import { indicesBehindAlias } from '../indices/ensure-indices.ts';
import { doneUpTo } from '../rolling/done-up-to.ts';
import { changedListings } from './changed-listings.ts';
import { countVisitors } from './count-visitors.ts';
import { ensureListingActivityIndex } from './listing-activity-index.ts';

const LISTINGS_AT_A_TIME = 500;

/** How far an index of activity is rolled up. */
export interface RolledUpTo {
  index: string;
  seqNo: number;
}

/**
 * Brings what is counted of each listing and day up to what visitors did since the last time. A number only grows: what is
 * counted twice, by several instances at once, after a `kill -9`, or from an index that lacks what the stream has forgotten
 * makes none of them less, and none of them too great.
 *
 * @param since what the last call returned; undefined: everything is counted that there is
 * @throws when Elasticsearch does not answer or refuses a document
 */
export async function rollActivity(
  client: Client,
  prefix: string,
  since?: RolledUpTo,
): Promise<RolledUpTo | undefined> {
  await ensureListingActivityIndex(client, prefix);
  const [index] = await indicesBehindAlias(client, activityAlias(prefix));
  if (index === undefined) return undefined;
  const seqNo = await doneUpTo(client, index);
  const from = since?.index === index ? since.seqNo : -1;
  if (from === seqNo) return { index, seqNo };
  // What was done before this is found after it.
  await client.indices.refresh({ index });
  const byDay = Map.groupBy(await changedListings(client, index, from, seqNo), ({ day }) => day);
  for (const [day, pairs] of byDay) {
    for (const chunk of chunksOf(pairs, LISTINGS_AT_A_TIME)) {
      const named = chunk.map(({ listing }) => listing);
      const listings = await publishedOf(client, aliasOf('market', prefix), named);
      if (listings.length === 0) continue;
      await raise(client, listingActivityAlias(prefix), await countVisitors(client, index, day, listings));
    }
  }
  return { index, seqNo };
}

/**
 * @returns those that were ever published: whoever forges names of listings fills nothing that is kept for good.
 * @throws where that cannot be known now, as while the index is away
 */
async function publishedOf(client: Client, market: string, ids: readonly string[]): Promise<string[]> {
  const { docs } = await client.mget<Partial<MarketDocument>>({
    index: market,
    ids: [...ids],
    _source_includes: ['listedAt'],
  });
  return docs.flatMap((doc) => {
    if ('error' in doc) throw new Error(`what was published cannot be read: ${doc.error.reason}`);
    // What was never published is a stub without it.
    return 'found' in doc && doc._source?.listedAt !== undefined ? [doc._id] : [];
  });
}

/** Writes numbers that are greater than those that are there. Who is overtaken reads again. */
async function raise(client: Client, index: string, counted: readonly ListingActivityDocument[]) {
  for (let missing = [...counted]; missing.length > 0; ) {
    const { docs } = await client.mget<ListingActivityDocument>({ index, ids: missing.map(idOf) });
    const writes = missing.flatMap((document, i) => {
      const there = docs[i];
      const known = there !== undefined && 'found' in there && there.found ? there : undefined;
      const raised = raisedBy(document, known?._source);
      if (raised === undefined) return [];
      const condition =
        known === undefined
          ? { create: { _id: idOf(document) } }
          : {
              index: { _id: idOf(document), if_seq_no: known._seq_no, if_primary_term: known._primary_term },
            };
      return [{ document, operations: [condition, raised] }];
    });
    if (writes.length === 0) return;
    const { items } = await client.bulk({
      index,
      operations: writes.flatMap(({ operations }) => operations),
    });
    const results = items.map((item) => item.create ?? item.index);
    const refused = results.find((result) => (result?.status ?? 500) >= 300 && result?.status !== 409);
    if (refused !== undefined) throw new Error(`what a listing has was refused: ${refused?.error?.reason}`);
    missing = writes.flatMap(({ document }, i) => (results[i]?.status === 409 ? [document] : []));
  }
}

function raisedBy(
  counted: ListingActivityDocument,
  known: ListingActivityDocument | undefined,
): ListingActivityDocument | undefined {
  if (known === undefined) return counted;
  const raised = { ...counted };
  for (const count of listingActivityCounts) raised[count] = Math.max(counted[count], known[count]);
  return listingActivityCounts.some((count) => raised[count] > known[count]) ? raised : undefined;
}

function idOf({ listing, day }: ListingActivityDocument): string {
  return `${listing}:${day}`;
}
