import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutServices } from '../services/service-env.ts';
import { startServices } from '../services/start-services.ts';
import type { RunningServices } from '../services/types.ts';
import { startTestSystem } from '../system/test-system.ts';
import { runDrills } from './run-drills.ts';

describe('a short drill', () => {
  let services: RunningServices;
  let system: Awaited<ReturnType<typeof startTestSystem>>;
  let stateDir: string;

  beforeAll(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'vivarium-drill-'));
    services = await startServices({ purpose: 'test', stateDir, env: withoutServices(process.env) });
    system = await startTestSystem('drill', { services: services.urls });
  }, 180_000);

  afterAll(async () => {
    await system?.stop();
    await services?.stop();
    await rm(stateDir, { recursive: true, force: true });
  }, 60_000);

  it('loses nothing and brings nothing back, whatever was killed', async () => {
    const lines: string[] = [];
    const result = await runDrills({
      system,
      services,
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
