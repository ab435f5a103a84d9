import { setTimeout as delay } from 'node:timers/promises';
import { activityAlias, readModels } from '@vivarium/contracts/read-models.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { type Random, seededRandom } from '../../random/seeded.ts';
import type { Drill } from '../drill.ts';
import { struckRounds } from '../struck-rounds.ts';
import { projectorOnLine } from './projector-on-line.ts';

/**
 * Elasticsearch refuses writes while the projector runs, ends and starts: all of them, as on a full disk, or some, as a server
 * does that has too much to do.
 */
export const refusedWrites: Drill = {
  name: 'refused-writes',
  title: 'writes are refused while the projector runs and ends',
  async open(stage, options) {
    const client = createElasticsearch(stage.services.urls.elasticsearch);
    const projector = await projectorOnLine(stage);
    const { line } = projector;
    const block = async (random: Random) => {
      const index = random.chance(0.3) ? readModels : random.pick(readModels);
      const names = [index, activityAlias('')].flat();
      const set = (isBlocked: boolean) =>
        client.indices.putSettings({ index: names, settings: { 'index.blocks.write': isBlocked } });
      await set(true);
      return async () => {
        await set(false);
        return `${names.join(', ')} refused writes`;
      };
    };
    const overload = (random: Random) => {
      // Of its own: how many writes there are is no matter of the seed.
      line.refuse(seededRandom(random.integer(0, 2 ** 31)));
      return () => `${line.accept()} writes were too many`;
    };
    const rounds = struckRounds(stage, options, async (random, index) => {
      await delay(random.integer(0, 500));
      const end = index % 2 === 0 ? overload(random) : await block(random);
      await delay(random.integer(500, 3000));
      const isEnded = random.chance(0.7);
      if (isEnded) await projector.restart();
      await delay(random.integer(0, 500));
      return { line: `${await end()}${isEnded ? ', projector restarted' : ''}` };
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
