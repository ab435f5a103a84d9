import { setTimeout as delay } from 'node:timers/promises';
import { type Crowd, openCrowd } from '../crowd.ts';
import type { Drill } from '../drill.ts';
import { faultsOf, planRound, strikeAll } from './faults.ts';

/** Everything acknowledged is looked for from outside after each round of load with crashes at random moments. */
export const crashes: Drill = {
  name: 'crashes',
  title: 'servers and services are killed at random moments',
  async open({ system, services }, { run, roundMs = 2500, settleMs = 45_000 }) {
    const crowd: Crowd = openCrowd(system.url, { run, renames: true });
    const faults = faultsOf(system, services);
    return {
      async round(random, index) {
        await crowd.join(random, index);
        const plan = planRound(random, faults, roundMs);
        const before = crowd.ledger.acknowledged;
        const stop = new AbortController();
        const writing = crowd.write(stop.signal);
        const striking = strikeAll(plan);
        await delay(roundMs);
        stop.abort();
        const [struck] = await Promise.all([striking, writing]);
        const { left, seconds } = await crowd.settle(settleMs);
        const acknowledged = crowd.ledger.acknowledged - before;
        return {
          line: `${struck.join(', ')}; ${acknowledged} writes; settled in ${seconds.toFixed(1)} s`,
          acknowledged,
          strikes: plan.length,
          differences: left,
        };
      },
      atEnd: () => crowd.settleAll(settleMs),
    };
  },
};
