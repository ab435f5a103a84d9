import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFree } from '@vivarium/platform/process/free-port.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InterruptedError } from '../process/interruption.ts';
import { ownDatabase } from './own-database.ts';
import { startSystem } from './start-system.ts';
import { servicesFromEnvironment } from './test-system.ts';

describe('a start that is interrupted', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let stateDir: string;

  beforeAll(async () => {
    const services = servicesFromEnvironment();
    database = await ownDatabase(services.postgres, `interrupted${process.pid}`);
    stateDir = await mkdtemp(join(tmpdir(), 'vivarium-interrupted-'));
  });
  afterAll(async () => {
    await database.drop();
    await rm(stateDir, { recursive: true, force: true });
  });

  it('ends at once, whatever was starting, and leaves no server', async () => {
    const interruption = new AbortController();
    const started: string[] = [];
    const starting = startSystem({
      services: { ...servicesFromEnvironment(), postgres: database.url },
      stateDir,
      namePrefix: `interrupted${process.pid}-`,
      logLevel: 'warn',
      signal: interruption.signal,
      onStarted: (name, url) => {
        started.push(url);
        if (name === 'command-api') interruption.abort(new InterruptedError('SIGINT'));
      },
    });
    await expect(starting).rejects.toThrow(InterruptedError);
    expect(started.length).toBeGreaterThan(0);
    for (const url of started) expect(await isFree(Number(new URL(url).port))).toBe(true);
  });
});
