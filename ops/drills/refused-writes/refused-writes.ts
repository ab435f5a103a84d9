import { setTimeout as delay } from 'node:timers/promises';
import { activityAlias, readModels } from '@vivarium/contracts/read-models.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import type { Drill } from '../drill.ts';
import { struckRounds } from '../struck-rounds.ts';

/** Elasticsearch refuses writes, as it does on a full disk, while the projector runs, ends and starts. */
export const refusedWrites: Drill = {
  name: 'refused-writes',
  title: 'writes are refused while the projector runs and ends',
  async open(stage, options) {
    const client = createElasticsearch(stage.services.urls.elasticsearch);
    const { projector } = stage.system.servers;
    const rounds = struckRounds(stage, options, async (random) => {
      const index = random.chance(0.3) ? readModels : random.pick(readModels);
      const names = [index, activityAlias('')].flat();
      const block = (isBlocked: boolean) =>
        client.indices.putSettings({ index: names, settings: { 'index.blocks.write': isBlocked } });
      await delay(random.integer(0, 500));
      await block(true);
      await delay(random.integer(200, 1000));
      const isEnded = random.chance(0.7);
      if (isEnded) await projector.restart();
      await delay(random.integer(0, 500));
      await block(false);
      return { line: `${names.join(', ')} refused writes${isEnded ? ', projector restarted' : ''}` };
    });
    return { ...rounds, close: () => client.close() };
  },
};
