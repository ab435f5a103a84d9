import { setTimeout as delay } from 'node:timers/promises';
import { aliasOf, type ReadModel, readModels } from '@vivarium/contracts/read-models.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { indicesBehind } from '@vivarium/projector/indices/ensure-indices.ts';
import type { Drill } from '../drill.ts';
import { projectorCommand, runProjectorCommand } from '../projector-command.ts';
import { struckRounds } from '../struck-rounds.ts';
import { pauseAfterTwo, walkOn } from './walk-on.ts';

/** When the last of the rebuilds is killed: a small market takes some two seconds, and five more until the index of before goes. */
const LATEST_KILL_MS = 8000;

/** What the sellers of the drill write to: what a rebuild of it may lose shows. */
const written = ['listings', 'own-listings', 'market'] as const;
/** How long a rebuild goes on after its alias has moved, in milliseconds, at the most that it is let. */
const LATEST_AFTER_MOVE_MS = 120;

/** Read models are built anew while people write and walk through lists; most rebuilds are killed on the way. */
export const rebuilds: Drill = {
  name: 'rebuilds',
  title: 'rebuilds are killed at random points, walks open across them',
  async open(stage, options) {
    const client = createElasticsearch(stage.services.urls.elasticsearch);
    const rounds = struckRounds(stage, options, async (random, index) => {
      const drawn = random.pick(random.chance(0.5) ? written : readModels);
      // What people walk through is seldom drawn, and then seldom lets a rebuild come to its end.
      const isWalked = index % 3 === 2;
      const name = isWalked ? 'listings' : drawn;
      const paused = await pauseAfterTwo(stage.system.url);
      const walking = new AbortController();
      const walk = walkOn(stage.system.url, walking.signal);
      const rebuild = await projectorCommand(stage, 'rebuild', name);
      const isKilled = random.chance(0.8) && !isWalked;
      // What it has not caught up when its alias moves is a matter of milliseconds, which chance alone seldom meets.
      const isAtMove = random.chance(0.5);
      const [earliest, latest] = isAtMove ? [0, LATEST_AFTER_MOVE_MS] : [300, LATEST_KILL_MS];
      const killMs = random.integer(earliest, latest);
      if (isKilled) {
        if (isAtMove) await moved(client, name, rebuild.ended);
        await Promise.race([delay(killMs), rebuild.ended]);
        rebuild.kill();
      }
      const { code, output } = await rebuild.ended;
      await runProjectorCommand(stage, 'rebuild', 'outdated');
      await walk.next();
      walking.abort();
      const { pages, failures: ofWalk } = await walk.ended;
      const failures = [...ofWalk, ...(await paused.goOn()), ...(await leftBehindNoAlias(client))];
      const since = isAtMove ? ' of its move' : '';
      const how = code === null ? `killed after ${killMs} ms${since}` : `ended with ${code}`;
      return {
        line: `rebuild ${name}, ${how}, ${pages} pages walked`,
        // A projector that notes something of its indices just then is in the way, which is as it should be.
        differences:
          code === null || code === 0 || output.includes('under way') ? failures : [...failures, output],
      };
    });
    return { ...rounds, close: () => client.close() };
  },
};

type Elasticsearch = ReturnType<typeof createElasticsearch>;

/** @returns the indices of read models that nobody reads, in words: no erasure reaches what stands in them. */
async function leftBehindNoAlias(client: Elasticsearch): Promise<string[]> {
  const index = readModels.map((name) => `${aliasOf(name, '')}-v*`);
  const found = await client.indices.getAlias({ index });
  return Object.entries(found)
    .filter(([, { aliases }]) => Object.keys(aliases).length === 0)
    .map(([name]) => `${name} was left behind no alias`);
}

/** Resolves when the alias of a read model stands for another index, or who was to move it has ended. */
async function moved(client: Elasticsearch, name: ReadModel, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  const behind = async () => (await indicesBehind(client, name, '')).join();
  const before = await behind();
  while (!hasEnded && (await behind()) === before) await delay(5);
}
