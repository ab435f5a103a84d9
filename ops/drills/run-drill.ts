import { seededRandom } from '../random/seeded.ts';
import type { OwnStage } from '../system/own-stage.ts';
import { lookInside } from './aftermath.ts';
import type { Drill, DrillOptions } from './drill.ts';
import { aGuest } from './guest.ts';

export interface RunOptions extends Partial<DrillOptions> {
  rounds: number;
  seed: number;
  /** The number of the first round: what round 17 has found is found again by it alone. */
  from?: number | undefined;
  /** Stops at the first round that leaves a difference. */
  failFast?: boolean;
  onLine: (line: string) => void;
}

export interface DrillResult {
  rounds: number;
  acknowledged: number;
  strikes: number;
  /** What was wrong after a round or at the end, in words. */
  differences: string[];
}

/** Rounds per seed at most, which keeps their random numbers apart. */
const MOST_ROUNDS = 100_000;

/** Runs the rounds of a drill, and looks at everything once more at the end, inside too. */
export async function runDrill(drill: Drill, stage: OwnStage, options: RunOptions): Promise<DrillResult> {
  const { rounds, seed, from = 0, failFast = true, onLine } = options;
  const run = options.run ?? `${drill.name.replaceAll('-', '').slice(0, 4)}${seed}${Date.now().toString(36)}`;
  const guest = await aGuest(stage.system.url, `guest${run}`);
  const open = await drill.open(stage, { ...options, run });
  const result: DrillResult = { rounds: 0, acknowledged: 0, strikes: 0, differences: [] };
  try {
    for (let index = from; index < from + rounds; index += 1) {
      const report = await open.round(seededRandom(seed * MOST_ROUNDS + index), index);
      onLine(`${drill.name} ${index}: ${report.line}`);
      result.rounds += 1;
      result.acknowledged += report.acknowledged;
      result.strikes += report.strikes;
      result.differences.push(...report.differences.map((each) => `${drill.name} ${index}: ${each}`));
      if (report.differences.length > 0 && failFast) return result;
    }
    const left = [
      ...((await open.atEnd?.()) ?? []),
      ...(await lookInside(stage)),
      ...(await guest.comeBack()),
    ];
    result.differences.push(...left.map((each) => `${drill.name}, at the end: ${each}`));
    return result;
  } finally {
    await open.close?.();
  }
}
