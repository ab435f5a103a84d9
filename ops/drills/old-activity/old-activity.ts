import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ActivityDocument } from '@vivarium/contracts/activity/document.ts';
import { ACTIVITY_DAYS } from '@vivarium/contracts/activity/messages.ts';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import type { Random } from '../../random/seeded.ts';
import { waitUntil } from '../../services/wait-until.ts';
import type { Drill } from '../drill.ts';
import { projectorOnLine } from '../refused-writes/projector-on-line.ts';
import { struckRounds } from '../struck-rounds.ts';

const index = activityAlias('');
const A_DAY_MS = 24 * 60 * 60 * 1000;
const SOON_MS = 30_000;
/** In which somebody who asks again at once asks dozens of times, and somebody who waits does not. */
const WATCHED_MS = 2000;
/** Requests that one start may make: one, and one more where a page was in work. */
const MOST_REQUESTS = 2;

/**
 * Visitors' activity is older than it may be, which nothing in a drill is otherwise, and Elasticsearch refuses to delete it: all
 * writes of the index, as on a full disk, or deletes alone, as where there is too much to do. The projector, which forgets it at
 * its start, has to leave off until the next time, and to be able to end; once deletes are taken, it is forgotten.
 */
export const oldActivity: Drill = {
  name: 'old-activity',
  title: 'activity is too old, and its deletes are refused while the projector starts and ends',
  async open(stage, options) {
    const client = createElasticsearch(stage.services.urls.elasticsearch, { timeoutMs: 60_000 });
    const projector = await projectorOnLine(stage);
    const { line } = projector;
    const block = (write: boolean) =>
      client.indices.putSettings({ index, settings: { 'index.blocks.write': write } });
    // What was written and what is deleted is refreshed with it.
    const left = async (ids: string[]) =>
      (await client.count({ index, query: { ids: { values: ids } } })).count;
    const rounds = struckRounds(stage, options, async (random, number) => {
      const old = Array.from({ length: random.integer(1, 40) }, () => longAgo(random));
      const ids = old.map(({ id }) => id);
      await client.bulk({
        ...{ index, require_alias: true, refresh: true },
        operations: old.flatMap((document) => [{ create: { _id: document.id } }, document]),
      });
      const isBlocked = number % 2 === 1;
      if (isBlocked) await block(true);
      else line.refuseDeletes();
      const before = line.deletesOf(index);
      const asked = () => line.deletesOf(index) - before;
      await projector.restart();
      const isTried = await waitUntil(() => asked() > 0, { timeoutMs: SOON_MS });
      await delay(WATCHED_MS);
      const requests = asked();
      await projector.stop();
      const whileEnding = asked() - requests;
      const kept = await left(ids);
      line.accept();
      if (isBlocked) await block(false);
      await projector.restart();
      await waitUntil(async () => (await left(ids)) === 0, { timeoutMs: SOON_MS });
      const remaining = await left(ids);
      return {
        line: `${old.length} too old, ${isBlocked ? 'all writes' : 'deletes'} refused, asked ${requests} times`,
        differences: [
          ...(isTried ? [] : ['nothing too old was to be deleted: the drill has struck nothing']),
          ...(kept === old.length ? [] : [`${old.length - kept} were deleted though that was refused`]),
          ...(requests <= MOST_REQUESTS ? [] : [`deletes that are refused were asked for ${requests} times`]),
          ...(whileEnding <= 1 ? [] : [`they were asked for ${whileEnding} times by who was to end`]),
          ...(remaining === 0 ? [] : [`${remaining} of ${old.length} that are too old are there still`]),
        ],
      };
    });
    return {
      ...rounds,
      close: async () => {
        await projector.close();
        await client.close();
      },
    };
  },
};

/** Something that a visitor did before what is kept. */
function longAgo(random: Random): ActivityDocument {
  const at = Date.now() - (ACTIVITY_DAYS + random.integer(1, 400)) * A_DAY_MS;
  return {
    ...{ id: randomUUID(), type: 'refine_event', time: new Date(at).toISOString(), visitor: randomUUID() },
    ...{ category: null, filters: ['species:python-regius'], query: null, results: null },
    ...{ listings: [], position: null },
  };
}
