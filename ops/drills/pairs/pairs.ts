import { setTimeout as delay } from 'node:timers/promises';
import { startSystem } from '../../system/start-system.ts';
import { faultsOf, planRound, strikeAll } from '../crashes/faults.ts';
import { openCrowd } from '../crowd.ts';
import type { Drill } from '../drill.ts';
import { drillEnvironment } from '../environment.ts';
import { entryPointsWithout, mendNamed } from '../without/mends.ts';
import { inAHurry } from './in-a-hurry.ts';
import { openLines } from './lines.ts';

const slowly = { line: 'elasticsearch', how: 'slow', afterMs: 0, forMs: 3000, latencyMs: 60 } as const;

/**
 * Two of every server share the services: one is killed, the lines of the other are slowed, cut and muted. Sellers write
 * through either, and what either was told must be found through both.
 */
export const pairs: Drill = {
  name: 'pairs',
  title: 'two of every server, one of them on lines that are slow and get cut',
  async open({ system, services, stateDir, env }, { run, roundMs = 2500, settleMs = 60_000 }) {
    const lines = await openLines(services.urls);
    const second = await startSystem({
      ...{ services: lines.urls, stateDir, logLevel: 'warn' },
      env: { ...drillEnvironment, ...env },
      // A mend that was taken out is in neither of the two.
      ...(env.DRILL_WITHOUT && { entryPoints: entryPointsWithout(mendNamed(env.DRILL_WITHOUT)) }),
    }).catch(async (error: unknown) => {
      await lines.close();
      throw error;
    });
    const origins = [system.url, second.url];
    const crowds = origins.map((origin, i) =>
      openCrowd(origin, { run: `${run}${i}`, size: 2, others: origins }),
    );
    const hurried = await inAHurry(origins, `d${run}h`);
    const faults = faultsOf(system, services).filter(({ name }) =>
      /relay|projector|command-api|worker/.test(name),
    );
    return {
      async round(random, index) {
        for (const crowd of crowds) await crowd.join(random, index);
        const acknowledgedSoFar = () => crowds.reduce((sum, { ledger }) => sum + ledger.acknowledged, 0);
        const before = acknowledgedSoFar();
        const plan = random.chance(0.5) ? planRound(random, faults, roundMs) : [];
        const disturbances = lines.plan(random, roundMs);
        const stop = new AbortController();
        const writing = crowds.map((crowd) => crowd.write(stop.signal));
        const striking = strikeAll(plan);
        const disturbing = async () => {
          const told: string[] = [];
          for (const disturbance of disturbances) told.push(await lines.disturb(disturbance));
          return told;
        };
        const disturbed = disturbing();
        await delay(roundMs);
        stop.abort();
        const what = [...(await striking), ...(await disturbed)].join(', ');
        await Promise.all(writing);
        const settled = await Promise.all(crowds.map((crowd) => crowd.settle(settleMs)));
        const seconds = Math.max(...settled.map((one) => one.seconds));
        // Both projectors fold versions of one listing at once, the one of them slowly, which chance alone seldom brings about.
        const [, hurry] = await Promise.all([lines.disturb(slowly), hurried.change(settleMs)]);
        const acknowledged = acknowledgedSoFar() - before + hurry.acknowledged;
        return {
          line: `${what}; ${acknowledged} writes; settled in ${seconds.toFixed(1)} s`,
          acknowledged,
          strikes: plan.length + disturbances.length,
          differences: [...settled.flatMap(({ left }) => left), ...hurry.differences],
        };
      },
      atEnd: async () => (await Promise.all(crowds.map((crowd) => crowd.settleAll(settleMs)))).flat(),
      close: async () => {
        await second.stop();
        await lines.close();
      },
    };
  },
};
