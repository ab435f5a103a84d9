import { setTimeout as delay } from 'node:timers/promises';
import { listingActivityAlias } from '@vivarium/contracts/activity/listing-activity.ts';
import { activityAlias, matcherIndices, readModels } from '@vivarium/contracts/read-models.ts';
import { demandDaysAlias } from '@vivarium/contracts/trends/demand-day.ts';
import { marketDaysAlias } from '@vivarium/contracts/trends/market-day.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import type { Drill } from '../drill.ts';
import { projectorCommand, runProjectorCommand } from '../projector-command.ts';
import { struckRounds } from '../struck-rounds.ts';

/** What is no read model and no rebuild makes anew: it comes back by itself. The matcher's second one does when it is asked. */
const others = [
  ...[activityAlias(''), marketDaysAlias(''), listingActivityAlias(''), demandDaysAlias('')],
  `${matcherIndices('').standing}*`,
];
/** How long one of those may take to come back, in milliseconds. */
const COME_BACK_MS = 60_000;

/** An index is deleted while projectors end and start, and two rebuilds are called for at once. */
export const lostIndices: Drill = {
  name: 'lost-indices',
  title: 'indices are deleted while projectors restart',
  async open(stage, options) {
    const client = createElasticsearch(stage.services.urls.elasticsearch);
    const { projector } = stage.system.servers;
    const behind = async (name: string) => Object.keys(await client.indices.getAlias({ name }));
    const ofOther = async (name: string) =>
      Object.keys(await client.indices.get({ index: name, ignore_unavailable: true }));
    const missing = async () => {
      const found = await Promise.all(
        others.map(async (name) => ((await ofOther(name)).length > 0 ? [] : [name])),
      );
      return found.flat();
    };
    const comeBack = async () => {
      const deadline = performance.now() + COME_BACK_MS;
      while ((await missing()).length > 0 && performance.now() < deadline) await delay(200);
      return (await missing()).map((name) => `${name} has not come back`);
    };
    const rounds = struckRounds(stage, options, async (random) => {
      const isOther = random.chance(0.4);
      const name = isOther ? random.pick(others) : random.pick(readModels);
      const lose = async () => {
        const index = await (isOther ? ofOther : behind)(name);
        // Whoever fills one of the others may not have come to it yet.
        if (index.length > 0) await client.indices.delete({ index });
      };
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
        differences: [
          ...found
            .filter(([, indices]) => indices.length !== 1)
            .map(([one, indices]) => `${indices.length} indices behind ${one}`),
          ...(await comeBack()),
        ],
      };
    });
    return { ...rounds, close: () => client.close() };
  },
};
