import {
  type ListingActivityDocument,
  listingActivityAlias,
  listingActivityCounts,
} from '@vivarium/contracts/activity/listing-activity.ts';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import {
  ANY_CATEGORY,
  type DemandDayDocument,
  demandDaysAlias,
} from '@vivarium/contracts/trends/demand-day.ts';
import { hourlyKeys, type TimeWindow, VISITORS_AT_LEAST } from '@vivarium/contracts/trends/hourly.ts';
import type { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import type { RedisClient } from '@vivarium/platform/redis/connect.ts';
import { writeRankings } from '@vivarium/projector/trends/hourly-rankings.ts';
import type { Deeds } from './visitors.ts';

type Client = ReturnType<typeof createElasticsearch>;

/** Ids that are asked for at a time. */
const MANY = 5000;
const MOST = 10_000;

/** @returns where the index of activity has not what was accepted, in words. */
export async function missingEvents(client: Client, { events }: Deeds): Promise<string[]> {
  let found = 0;
  for (const ids of chunksOf([...events], MANY)) {
    const { count } = await client.count({ index: activityAlias(''), query: { ids: { values: ids } } });
    found += count;
  }
  return found === events.size ? [] : [`${events.size} events were accepted, ${found} are in the index`];
}

/** @returns where what is counted of listings is not what visitors did, in words. */
export async function wrongCounts(client: Client, { counts }: Deeds): Promise<string[]> {
  const differences: string[] = [];
  for (const [id, expected] of counts) {
    const { hits } = await client.search<ListingActivityDocument>({
      ...{ index: listingActivityAlias(''), size: MOST },
      query: { term: { listing: decodeId(id) ?? '' } },
    });
    for (const count of listingActivityCounts) {
      const told = hits.hits.reduce((sum, { _source }) => sum + (_source?.[count] ?? 0), 0);
      const wanted = expected.get(count)?.size ?? 0;
      if (told !== wanted) differences.push(`${count} of ${id}: ${told} instead of ${wanted}`);
    }
  }
  return differences;
}

/**
 * @param wants what each query looks for
 * @returns where what is wanted is not what visitors looked for, in words
 */
export async function wrongWants(
  client: Client,
  { searched }: Deeds,
  wants: Readonly<Record<string, string>>,
): Promise<string[]> {
  const who = new Map<string, Set<string>>();
  for (const [query, visitors] of searched) {
    const want = wants[query] ?? query;
    who.set(want, new Set([...(who.get(want) ?? []), ...visitors]));
  }
  const differences: string[] = [];
  for (const [want, visitors] of who) {
    const { hits } = await client.search<DemandDayDocument>({
      ...{ index: demandDaysAlias(''), size: MOST },
      query: { bool: { filter: [{ term: { want } }, { term: { category: ANY_CATEGORY } }] } },
    });
    const told = hits.hits.reduce((sum, { _source }) => sum + (_source?.named ?? 0), 0);
    if (told !== visitors.size)
      differences.push(`“${want}” is wanted by ${told} instead of ${visitors.size}`);
  }
  return differences;
}

/**
 * Has the rankings of a time written by two at once, as two projectors do when a window closes.
 * @returns where they are not what visitors did in it, in words
 */
export async function wrongRankings(
  client: Client,
  redis: RedisClient,
  window: TimeWindow,
  { active }: Deeds,
): Promise<string[]> {
  const writing = () => writeRankings({ client, prefix: '' }, redis, window);
  await Promise.all([writing(), writing()]);
  const ranking = await redis.zRangeWithScores(hourlyKeys.of('live-animal'), 0, -1);
  const told = new Map(ranking.map(({ value, score }) => [value, score]));
  return [...active].flatMap(([id, visitors]) => {
    const wanted = visitors.size < VISITORS_AT_LEAST ? undefined : visitors.size;
    const score = told.get(`listing:${decodeId(id)}`);
    return score === wanted ? [] : [`the ranking says ${score} of ${id} instead of ${wanted}`];
  });
}
