import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OwnStage, startOwnStage } from '../system/own-stage.ts';
import * as drills from './drills.ts';
import { drillEnvironment } from './environment.ts';
import { runDrill } from './run-drill.ts';

const SEED = 20261121;
const ROUNDS: Readonly<Record<string, number>> = { crashes: 4 };
/** Not part of every test yet: they are run by `npm run drills`. */
const BY_HAND: ReadonlySet<string> = new Set([
  'lost-indices',
  'lost-stream',
  'quiet-restart',
  'rebuilds',
  'refused-writes',
  'restored-store',
]);

describe('a short drill', () => {
  let stage: OwnStage;

  beforeAll(async () => {
    stage = await startOwnStage('drill', { env: drillEnvironment });
  }, 180_000);

  afterAll(() => stage?.close(), 60_000);

  it.each(Object.values(drills).filter(({ name }) => !BY_HAND.has(name)))(
    '($name) loses nothing and brings nothing back: $title',
    async (drill) => {
      const lines: string[] = [];
      const rounds = ROUNDS[drill.name] ?? 1;
      const result = await runDrill(drill, stage, {
        rounds,
        seed: SEED,
        roundMs: 1500,
        settleMs: 90_000,
        stock: 600,
        onLine: (line) => lines.push(line),
      });
      expect(result.differences, lines.join('\n')).toEqual([]);
      expect(result.strikes).toBeGreaterThanOrEqual(rounds);
      expect(result.acknowledged).toBeGreaterThan(10 * rounds);
    },
    600_000,
  );
});
