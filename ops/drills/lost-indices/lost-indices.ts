import { readModels } from '@vivarium/contracts/read-models.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import type { Drill } from '../drill.ts';
import { projectorCommand, runProjectorCommand } from '../projector-command.ts';
import { struckRounds } from '../struck-rounds.ts';

/** An index is deleted while projectors end and start, and two rebuilds are called for at once. */
export const lostIndices: Drill = {
  name: 'lost-indices',
  title: 'indices are deleted while projectors restart',
  async open(stage, options) {
    const client = createElasticsearch(stage.services.urls.elasticsearch);
    const { projector } = stage.system.servers;
    const behind = async (name: string) => Object.keys(await client.indices.getAlias({ name }));
    const rounds = struckRounds(stage, options, async (random) => {
      const name = random.pick(readModels);
      const lose = async () => client.indices.delete({ index: await behind(name) });
      if (random.chance(0.5)) await Promise.all([lose(), projector.restart()]);
      else {
        await projector.kill('SIGKILL');
        await lose();
        await projector.restart();
      }
      // Two at once: one waits for the other, and is refused where that takes long.
      const both = [0, 1].map(async () => (await projectorCommand(stage, 'rebuild', 'outdated')).ended);
      await Promise.all(both);
      await runProjectorCommand(stage, 'rebuild', 'outdated');
      const found = await Promise.all(readModels.map(async (one) => [one, await behind(one)] as const));
      return {
        line: `${name} deleted`,
        differences: found
          .filter(([, indices]) => indices.length !== 1)
          .map(([one, indices]) => `${indices.length} indices behind ${one}`),
      };
    });
    return { ...rounds, close: () => client.close() };
  },
};
