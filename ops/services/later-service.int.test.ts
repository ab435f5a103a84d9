import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LaterService, startNativeLater } from './later-service.ts';
import type { NativeContext, ServiceDefinition } from './service-definition.ts';
import type { ServiceName } from './service-names.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

let folder: string;
let later: LaterService;
let installed: PromiseWithResolvers<void>;

beforeEach(async () => {
  folder = await createTemporaryFolder();
  installed = Promise.withResolvers();
  const program = join(folder, 'program.mjs');
  await writeFile(
    program,
    "import { createServer } from 'node:http';\ncreateServer((_, r) => r.end('here')).listen(process.argv[2], '127.0.0.1');",
  );
  const service: ServiceDefinition<ServiceName> = {
    ...{ name: 's3', label: 'S3', title: 'a slow one', image: 'none', port: 1 },
    url: (host, port) => `http://${host}:${port}`,
    install: ({ signal }) =>
      Promise.race([
        installed.promise,
        new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      ]),
    plan: async (_, port) => ({
      ...{ command: process.execPath, args: [program, String(port)], stopSignal: 'SIGTERM' },
    }),
    answers: async (url) => (await fetch(url)).ok,
  };
  const { signal } = new AbortController();
  const context: NativeContext = {
    ...{ purpose: 'demo', dataDir: folder, env: process.env, password: '', urlOf: () => '', signal },
    progress: { step: () => {} },
  };
  later = await startNativeLater(service, { context, logFile: join(folder, 'log'), onLaunch: () => {} });
  // Who does not wait for it does not hear of it.
  later.arrived.catch(() => undefined);
});

afterEach(async () => {
  await later.handle.stop();
  await rm(folder, { recursive: true, force: true });
});

const answer = async () => (await fetch(later.handle.url)).status;

describe('a service that arrives later', () => {
  it('says where it will be, and that it is not there yet', async () => {
    expect(later.handle.pid).toBeNull();
    expect(await answer()).toBe(503);
  });

  it('is there, in its place, once it is installed, and tells of its end whoever asked before', async () => {
    const ended = new Promise((resolve) => later.handle.onUnexpectedEnd(resolve));
    installed.resolve();
    await later.arrived;
    expect(await answer()).toBe(200);
    const { pid } = later.handle;
    expect(pid).not.toBeNull();
    process.kill(pid ?? 0, 'SIGKILL');
    expect(await ended).toMatch(/SIGKILL/);
    await later.handle.restart();
    expect(await answer()).toBe(200);
  });

  it('that cannot be installed says why, and goes on saying that it is not there', async () => {
    installed.reject(new Error('there is no Go'));
    await expect(later.arrived).rejects.toThrow('there is no Go');
    expect(await answer()).toBe(503);
  });

  it('is given up when it is stopped before it came, and its place is free', async () => {
    await later.handle.stop();
    await expect(later.arrived).rejects.toThrow('is not waited for any more');
    await expect(answer()).rejects.toThrow();
  });
});
