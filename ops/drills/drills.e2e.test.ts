import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OwnStage, startOwnStage } from '../system/own-stage.ts';
import { runDrills } from './run-drills.ts';

describe('a short drill', () => {
  let stage: OwnStage;

  beforeAll(async () => {
    stage = await startOwnStage('drill');
  }, 180_000);

  afterAll(() => stage?.close(), 60_000);

  it('loses nothing and brings nothing back, whatever was killed', async () => {
    const lines: string[] = [];
    const result = await runDrills({
      ...stage,
      rounds: 4,
      seed: 20261121,
      roundMs: 1500,
      settleMs: 90_000,
      onLine: (line) => lines.push(line),
    });
    expect(result.differences, lines.join('\n')).toEqual([]);
    expect(result.strikes).toBeGreaterThanOrEqual(4);
    expect(result.acknowledged).toBeGreaterThan(50);
  }, 600_000);
});
