import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dockerEngineAnswers } from './docker-engine.ts';
import { detectMode } from './mode.ts';
import { isAlive, listensOn, treeOf } from './process-tree.ts';
import { withoutServices } from './service-env.ts';
import { type ServiceName, serviceDefinitions, serviceNames } from './service-names.ts';
import type { Probe } from './service-probe.ts';
import { startServices } from './start-services.ts';
import { AlreadyRunningError, readState, stateFileOf } from './state-file.ts';
import { createTemporaryFolder } from './temporary-folder.ts';
import type { RunningServices } from './types.ts';

/** What neither keeps anything nor is in every system has a test of its own. */
const keeping = serviceNames.filter((name) => !serviceDefinitions[name].keepsNothing);

/** Beside each service is the file with which it is tried out. */
const probes = Object.fromEntries(
  await Promise.all(keeping.map(async (name) => [name, (await import(`./${name}.probe.ts`)).probe] as const)),
) as Record<ServiceName, Probe>;

const env: NodeJS.ProcessEnv = { ...withoutServices(process.env), ES_HEAP: '512m' };
const native = (await detectMode(env, dockerEngineAnswers)) === 'native';

describe.skipIf(!native)('native services', () => {
  let stateDir: string;
  let services: RunningServices;
  const start = () => startServices({ purpose: 'demo', stateDir, env });

  beforeAll(async () => {
    stateDir = await createTemporaryFolder();
    services = await start();
  }, 180_000);

  afterAll(async () => {
    await services?.stop();
    await rm(stateDir, { recursive: true, force: true });
  });

  it.each(keeping)('%s listens on its port in a process that was started here', (name) => {
    const { pid, url } = services.services[name];
    expect(pid).not.toBeNull();
    expect(listensOn(pid ?? 0, Number(new URL(url).port))).toBe(true);
  });

  it('are written down with their processes', () => {
    const recorded = readState(stateDir)?.services;
    for (const name of keeping) {
      expect(recorded?.[name]?.process?.pid).toBe(services.services[name].pid);
      expect(recorded?.[name]?.url).toBe(services.urls[name]);
    }
  });

  it.each(keeping)('%s lets nobody in who does not know its password', async (name) => {
    const { url } = services.services[name];
    const { password } = new URL(url);
    expect(password).toMatch(/^v[0-9a-f]{48}$/);
    // With another one it is asked in just the way in which the right one is let in.
    const nobody = url.replace(/\/\/[^@]*@/, '//').replace(/\?auth.*/, '');
    for (const wrong of [url.replace(password, 'vivarium'), nobody])
      await expect(probes[name].read(wrong)).rejects.toThrow();
  });

  it.each(keeping)(
    '%s comes back from kill -9 on the same port, with what it acknowledged',
    async (name) => {
      const service = services.services[name];
      await probes[name].write(service.url);
      const before = service.pid;
      await service.kill('SIGKILL');
      expect(service.pid).toBeNull();
      await expect(probes[name].read(service.url)).rejects.toThrow();
      await service.restart();
      expect(service.pid).not.toBe(before);
      expect(await probes[name].read(service.url)).toEqual({ name: 'pied' });
    },
    120_000,
  );

  it('are not started a second time in the same folder', async () => {
    await expect(start()).rejects.toThrow(AlreadyRunningError);
    expect(await probes.postgres.read(services.urls.postgres)).toEqual({ name: 'pied' });
  });

  it('leave no process and no state file when they are stopped, and have their data at the next start', async () => {
    const roots = keeping.map((name) => services.services[name].pid);
    expect(roots).not.toContain(null);
    const pids = roots.flatMap((pid) => (pid === null ? [] : treeOf(pid)));
    expect(pids.length).toBeGreaterThanOrEqual(keeping.length);
    await services.stop();
    expect(pids.filter(isAlive)).toEqual([]);
    expect(existsSync(stateFileOf(stateDir))).toBe(false);
    services = await start();
    for (const name of keeping)
      expect(await probes[name].read(services.urls[name])).toEqual({ name: 'pied' });
  }, 120_000);
});
