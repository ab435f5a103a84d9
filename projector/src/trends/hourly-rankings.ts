import type { Client } from '@elastic/elasticsearch';
import { allCategories } from '@vivarium/catalogue/categories.ts';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import {
  closedWindow,
  type HourlyAnswer,
  hourlyKeys,
  hourlyRanking,
  type Ranked,
  type TimeWindow,
  WINDOW_MS,
} from '@vivarium/contracts/trends/hourly.ts';
import { openRedis, type RedisClient } from '@vivarium/platform/redis/connect.ts';
import { whenWindowsClose } from '@vivarium/platform/rolling/when-windows-close.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';

export interface RankingDependencies {
  client: Client;
  /** Of Redis; undefined: there is none. */
  redisUrl: string | undefined;
  prefix: string;
  logger: Logger;
  clock: Clock;
}

/** Seconds after which a ranking that nobody writes anew goes: nothing of it is true any more. */
const FORGOTTEN_AFTER = (12 * WINDOW_MS) / 1000;

/**
 * Writes the rankings of the last window to Redis whenever one closes, and when it starts. They are counted anew from what
 * visitors did, by time: so it does not matter how many instances do it, whether one was killed, or what came late. What is
 * in Redis may be lost; the next window writes it again. Without Redis there are none.
 */
export function startHourlyRankings(dependencies: RankingDependencies): { stop(): Promise<void> } {
  const { clock, logger, prefix, redisUrl } = dependencies;
  const redis = openRedis(redisUrl, { name: 'projector', prefix, logger });
  const rank = async (window: TimeWindow) => {
    if (redis.client === undefined) return;
    try {
      await writeRankings(dependencies, redis.client, window);
    } catch (error) {
      logger.warn({ err: error }, 'the rankings of a window were not written; those of the next will be');
    }
  };
  let ranking = rank(closedWindow(clock()));
  const closing = whenWindowsClose(clock, (window) => {
    ranking = ranking.then(() => rank(window));
    return ranking;
  });
  return {
    stop: async () => {
      closing.stop();
      await ranking;
      await redis.close();
    },
  };
}

/** Writes the sorted sets of a window, each in one piece: who reads never sees half of one. */
export async function writeRankings(
  { client, prefix }: Pick<RankingDependencies, 'client' | 'prefix'>,
  redis: RedisClient,
  window: TimeWindow,
): Promise<void> {
  const rankingOf = (category?: string) =>
    hourlyRanking(
      async (body) => {
        const asked = { index: activityAlias(prefix), ignore_unavailable: true, ...body };
        return (await client.search<never, HourlyAnswer>(asked)).aggregations;
      },
      window,
      category,
    );
  const all = await rankingOf();
  const categories = all.filter(({ kind }) => kind === 'category');
  await writeSet(redis, hourlyKeys.categories, categories, ({ value }) => value);
  const ranked = new Set(categories.map(({ value }) => value));
  // Of one that has gone quiet nothing is left of the window before.
  for (const category of new Set([...allCategories.map(({ slug }) => slug), ...ranked])) {
    const within = ranked.has(category) ? await rankingOf(category) : [];
    const ranking = within.filter(({ kind }) => kind !== 'category');
    await writeSet(redis, hourlyKeys.of(category), ranking, ({ kind, value }) => `${kind}:${value}`);
  }
}

async function writeSet(
  redis: RedisClient,
  key: string,
  ranking: readonly Ranked[],
  memberOf: (one: Ranked) => string,
): Promise<void> {
  const writing = redis.multi().del(key);
  if (ranking.length > 0) {
    writing.zAdd(
      key,
      ranking.map((one) => ({ score: one.volume, value: memberOf(one) })),
    );
    writing.expire(key, FORGOTTEN_AFTER);
  }
  await writing.exec();
}
