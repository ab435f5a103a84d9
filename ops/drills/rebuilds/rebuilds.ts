import { setTimeout as delay } from 'node:timers/promises';
import { readModels } from '@vivarium/contracts/read-models.ts';
import type { Drill } from '../drill.ts';
import { projectorCommand, runProjectorCommand } from '../projector-command.ts';
import { struckRounds } from '../struck-rounds.ts';
import { walkOn } from './walk-on.ts';

/** When the last of the rebuilds is killed: a small market takes some two seconds, and five more until the index of before goes. */
const LATEST_KILL_MS = 8000;

/** Read models are built anew while people write and walk through lists; most rebuilds are killed on the way. */
export const rebuilds: Drill = {
  name: 'rebuilds',
  title: 'rebuilds are killed at random points, walks open across them',
  async open(stage, options) {
    return struckRounds(stage, options, async (random) => {
      const name = random.pick(readModels);
      const walking = new AbortController();
      const walk = walkOn(stage.system.url, walking.signal);
      const rebuild = await projectorCommand(stage, 'rebuild', name);
      const isKilled = random.chance(0.8);
      const killMs = random.integer(300, LATEST_KILL_MS);
      if (isKilled) {
        await Promise.race([delay(killMs), rebuild.ended]);
        rebuild.kill();
      }
      const { code, output } = await rebuild.ended;
      await runProjectorCommand(stage, 'rebuild', 'outdated');
      await walk.next();
      walking.abort();
      const { pages, failures } = await walk.ended;
      const how = code === null ? `killed after ${killMs} ms` : `ended with ${code}`;
      return {
        line: `rebuild ${name}, ${how}, ${pages} pages walked`,
        differences: code === null || code === 0 ? failures : [...failures, output],
      };
    });
  },
};
