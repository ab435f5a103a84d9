import type { Random } from '../random/seeded.ts';
import type { OwnStage } from '../system/own-stage.ts';
import { lookInside } from './aftermath.ts';
import { openCrowd } from './crowd.ts';
import type { DrillOptions, OpenDrill } from './drill.ts';

/** What a drill does while the crowd writes. */
export interface Strike {
  /** What it was, in a few words. */
  line: string;
  /** What was wrong already then. */
  differences?: readonly string[];
}

/**
 * Rounds in which something is done while sellers write; afterwards everything acknowledged is looked for from outside, and read
 * models and dead letters are looked at inside.
 */
export function struckRounds(
  stage: OwnStage,
  { run, settleMs = 60_000 }: DrillOptions,
  strike: (random: Random, index: number) => Promise<Strike>,
): OpenDrill {
  const crowd = openCrowd(stage.system.url, { run, size: 2 });
  return {
    async round(random, index) {
      await crowd.join(random, index);
      const before = crowd.ledger.acknowledged;
      const stop = new AbortController();
      const writing = crowd.write(stop.signal);
      const { line, differences = [] } = await strike(random, index).finally(() => stop.abort());
      await writing;
      const { left, seconds } = await crowd.settle(settleMs);
      const acknowledged = crowd.ledger.acknowledged - before;
      return {
        line: `${line}; ${acknowledged} writes; settled in ${seconds.toFixed(1)} s`,
        acknowledged,
        strikes: 1,
        differences: [...differences, ...left, ...(await lookInside(stage))],
      };
    },
    atEnd: () => crowd.settleAll(settleMs),
  };
}
