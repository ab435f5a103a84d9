import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@elastic/elasticsearch';
import { listingActivityAlias } from '@vivarium/contracts/activity/listing-activity.ts';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import type { MarketDocument } from '@vivarium/contracts/trends/document.ts';
import { byAllShards } from '@vivarium/platform/elasticsearch/by-all-shards.ts';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';
import { newAfter, positionOf } from '@vivarium/platform/rolling/index-position.ts';
import { indicesBehind, indicesBehindAlias } from '../indices/ensure-indices.ts';
import { changedFacts } from './changed-facts.ts';
import { changedListings, type ListingDay } from './changed-listings.ts';
import { countVisitors } from './count-visitors.ts';
import { ensureListingActivityIndex } from './listing-activity-index.ts';
import { readProgress, writeProgress } from './progress.ts';
import { raiseCounts } from './raise-counts.ts';

const LISTINGS_AT_A_TIME = 500;

/** So many facts are met in a round: what visitors do meanwhile is counted in the next, however many are left. */
const FACTS_AT_A_TIME = 5000;

/**
 * Brings what is counted of each listing and day up to what visitors did since the last time, and then up to the listings that
 * the market has got to know since: whose page was opened before that is counted then. Those are all of them where the market
 * was rebuilt, so it is done in pieces, round after round. A number only grows: what is counted twice, by several instances at
 * once, after a `kill -9`, or from an index that lacks what the stream has forgotten makes none of them less, and none of them
 * too great. How far it went is written last.
 *
 * @param signal stops it between two writes
 * @throws when Elasticsearch does not answer or refuses a document, or while there is no market to know listings by
 */
export async function rollActivity(
  client: Client,
  prefix: string,
  signal?: AbortSignal,
  factsAtATime = FACTS_AT_A_TIME,
): Promise<void> {
  await ensureListingActivityIndex(client, prefix);
  const [index] = await indicesBehindAlias(client, activityAlias(prefix));
  if (index === undefined) return;
  const [market] = await indicesBehind(client, 'market', prefix);
  if (market === undefined) throw new Error('what was published cannot be read: there is no index of it');
  const target = listingActivityAlias(prefix);
  const known = await readProgress(client, target);
  const now = { activity: await positionOf(client, index), market: await positionOf(client, market) };
  if (isDeepStrictEqual(known, now)) return;
  // What was done before this is found after it.
  byAllShards(await client.indices.refresh({ index: [index, market] }));
  const upTo = now.activity.seqNo;
  const count = async (pairs: readonly ListingDay[]) => {
    for (const [day, ofDay] of Map.groupBy(pairs, ({ day }) => day)) {
      for (const chunk of chunksOf(ofDay, LISTINGS_AT_A_TIME)) {
        if (signal?.aborted) return;
        const named = chunk.map(({ listing }) => listing);
        const listings = await publishedOf(client, market, named);
        if (listings.length === 0) continue;
        await raiseCounts(client, target, await countVisitors(client, index, day, listings));
      }
    }
  };
  const since = newAfter(known?.activity, now.activity);
  await count(await changedListings(client, index, { since, upTo }));
  if (signal?.aborted) return;
  // All that visitors did was counted by the facts of today.
  if (known === undefined || since === -1) return writeProgress(client, target, now);
  const counted = { ...known, activity: now.activity };
  await writeProgress(client, target, counted);
  const walk =
    known.walk?.upTo.uuid === now.market.uuid ? known.walk : { upTo: now.market, after: undefined };
  const met = await changedFacts(
    client,
    market,
    { since: newAfter(known.market, now.market), upTo: walk.upTo.seqNo, after: walk.after },
    factsAtATime,
  );
  for (const listings of chunksOf(met, LISTINGS_AT_A_TIME))
    await count(await changedListings(client, index, { since: -1, upTo, listings }));
  if (signal?.aborted) return;
  const last = met.length < factsAtATime ? undefined : met.at(-1);
  await writeProgress(
    client,
    target,
    last === undefined
      ? { activity: now.activity, market: walk.upTo }
      : { ...counted, walk: { upTo: walk.upTo, after: last } },
  );
}

/**
 * @returns those that were ever published: whoever forges names of listings fills nothing that is kept for good.
 * @throws where that cannot be known now, as while the index is away
 */
async function publishedOf(client: Client, market: string, ids: readonly string[]): Promise<string[]> {
  const facts = await getMany<Partial<MarketDocument>>(client, {
    ...{ index: market, ids: [...ids], _source: ['listedAt'] },
  });
  // What was never published is a stub without it.
  return facts.flatMap(({ _id, _source }) => (_source?.listedAt === undefined ? [] : [_id]));
}
