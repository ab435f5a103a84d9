import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { openRedis, type Redis } from '@vivarium/platform/redis/connect.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureActivityIndex } from '../activity/ensure-activity-index.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { startHourlyRankings, writeRankings } from './hourly-rankings.ts';

const logger = createLogger('test', 'silent');
const window = { start: '2026-11-28T10:00:00.000Z', end: '2026-11-28T10:05:00.000Z' };
let sandbox: Sandbox;
let redis: Redis;

beforeAll(async () => {
  sandbox = await openSandbox();
  redis = openRedis(process.env.REDIS_URL, { name: 'test', prefix: sandbox.prefix, logger });
  await vi.waitFor(() => redis.ping(), { timeout: 30_000 });
  await ensureActivityIndex(sandbox.client, sandbox.prefix, async () => {});
});
afterAll(async () => {
  await redis.close();
  await sandbox.remove();
});

/** So many visitors choose a filter, each at a moment. */
async function choose(category: string, filter: string, at: string, visitors: number, times = 1) {
  const people = Array.from({ length: visitors }, () => crypto.randomUUID());
  const operations = people.flatMap((visitor) =>
    Array.from({ length: times }, () => newUuidV7()).flatMap((id) => [
      { index: { _id: id } },
      {
        ...{ id, type: 'refine_event', time: at, visitor, category },
        ...{ filters: [filter], query: null, results: null, listings: [], position: null },
      },
    ]),
  );
  await sandbox.client.bulk({ index: activityAlias(sandbox.prefix), refresh: true, operations });
}
const ranking = async (key: string) =>
  (await redis.client?.zRangeWithScores(key, 0, -1, { REV: true }))?.map(
    ({ value, score }) => [value, score] as const,
  );

describe('the rankings in Redis', () => {
  it('are those of the window, by visitors, and of each category', async () => {
    await choose('live-animal', 'species:python-regius', '2026-11-28T10:04:00.000Z', 12);
    await choose('live-animal', 'traits:pied', '2026-11-28T10:01:00.000Z', 4, 9);
    await choose('food', 'subcategory:frozen-rodents', '2026-11-28T10:02:00.000Z', 5);
    // Of the next window, of one person, and of two.
    await choose('food', 'subcategory:frozen-rodents', '2026-11-28T10:06:00.000Z', 40);
    await choose('enclosure', 'subcategory:rack', '2026-11-28T10:02:00.000Z', 1, 50);
    await writeRankings(sandbox, redis.client as never, window);
    expect(await ranking('trending_categories')).toEqual([
      ['live-animal', 16],
      ['food', 5],
    ]);
    expect(await ranking('trends:hourly:live-animal')).toEqual([
      ['species:python-regius', 12],
      ['trait:pied', 4],
    ]);
  });

  it('take what comes late into its own window, and come back when they are lost', async () => {
    await choose('food', 'subcategory:frozen-rodents', '2026-11-28T10:03:00.000Z', 20);
    await redis.client?.del('trending_categories');
    await Promise.all([1, 2].map(() => writeRankings(sandbox, redis.client as never, window)));
    expect(await ranking('trending_categories')).toEqual([
      ['food', 25],
      ['live-animal', 16],
    ]);
  });

  it('keep nothing of a category that has gone quiet', async () => {
    const next = { start: window.end, end: '2026-11-28T10:10:00.000Z' };
    await choose('live-animal', 'traits:pied', '2026-11-28T10:06:00.000Z', 2);
    await writeRankings(sandbox, redis.client as never, next);
    expect(await ranking('trending_categories')).toEqual([['food', 40]]);
    expect(await ranking('trends:hourly:live-animal')).toEqual([]);
  });

  it('are written when the process starts', async () => {
    await redis.client?.del('trending_categories');
    const clock = () => new Date('2026-11-28T10:06:30.000Z');
    const { client, prefix } = sandbox;
    const running = startHourlyRankings({ client, redisUrl: process.env.REDIS_URL, prefix, logger, clock });
    await vi.waitFor(async () => expect(await ranking('trending_categories')).toHaveLength(2), 30_000);
    await running.stop();
  });
});
