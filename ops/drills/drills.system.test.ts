import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OwnStage, startOwnStage } from '../system/own-stage.ts';
import * as drills from './drills.ts';
import { drillEnvironment } from './environment.ts';
import { runDrill } from './run-drill.ts';

const SEED = 20261121;
const ROUNDS: Readonly<Record<string, number>> = { crashes: 4 };
describe('a short drill', () => {
  let stage: OwnStage;

  beforeAll(async () => {
    stage = await startOwnStage('drill', { env: drillEnvironment });
  }, 180_000);

  afterAll(() => stage?.close(), 60_000);

  it.each(Object.values(drills))(
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
