import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keysAreNeeded } from './external.ts';
import { serviceEnv } from './service-env.ts';
import { recordOfServices } from './service-names.ts';
import { startServices } from './start-services.ts';
import { AlreadyRunningError, readState } from './state-file.ts';

let stateDir: string;

beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'vivarium-external-'));
});

afterEach(() => rm(stateDir, { recursive: true }));

it('services of somebody else are used by one at a time, and the keys to what is in them are known to be needed', async () => {
  const urls = serviceEnv(recordOfServices((name) => `tcp://${name}:1`));
  const start = () => startServices({ purpose: 'demo', stateDir, env: { ...urls, SERVICES: 'external' } });
  expect(keysAreNeeded(stateDir)).toBe(false);
  const first = await start();
  expect(readState(stateDir)).toMatchObject({ mode: 'external', launcher: { pid: process.pid } });
  await expect(start()).rejects.toThrow(AlreadyRunningError);
  await first.stop();
  expect(readState(stateDir)).toBeNull();
  expect(keysAreNeeded(stateDir)).toBe(true);
  await (await start()).stop();
});
