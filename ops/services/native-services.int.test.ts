import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { MongoClient } from 'mongodb';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dockerEngineAnswers } from './docker-engine.ts';
import { detectMode } from './mode.ts';
import { isAlive, listensOn, treeOf } from './process-tree.ts';
import { withoutServices } from './service-env.ts';
import { startServices } from './start-services.ts';
import { AlreadyRunningError, readState, stateFileOf } from './state-file.ts';
import { createTemporaryFolder } from './temporary-folder.ts';
import { type RunningServices, type ServiceName, serviceNames } from './types.ts';

/** Writes one thing into a service and reads it back, with the client that the applications use. */
type Probe = { write(url: string): Promise<void>; read(url: string): Promise<unknown> };

async function elasticsearch(url: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}${path}`, {
    method: body ? 'PUT' : 'GET',
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
}

async function withMongo<T>(url: string, use: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 3000 });
  return use(client).finally(() => client.close());
}

async function withPostgres<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return use(client).finally(() => client.end());
}

async function withNats<T>(
  url: string,
  use: (nc: Awaited<ReturnType<typeof connect>>) => Promise<T>,
): Promise<T> {
  const nc = await connect({ servers: url });
  return use(nc).finally(() => nc.close());
}

const probes: Record<ServiceName, Probe> = {
  elasticsearch: {
    async write(url) {
      await elasticsearch(url, '/animals', { settings: { number_of_replicas: 0 } });
      await elasticsearch(url, '/animals/_doc/1', { name: 'pied' });
    },
    async read(url) {
      return (await elasticsearch(url, '/animals/_doc/1'))._source;
    },
  },
  mongodb: {
    write: (url) =>
      withMongo(url, async (client) => {
        await client
          .db()
          .collection<{ _id: string; name: string }>('animals')
          .insertOne({ _id: '1', name: 'pied' });
      }),
    read: (url) =>
      withMongo(url, (client) =>
        client
          .db()
          .collection('animals')
          .findOne({}, { projection: { _id: 0 } }),
      ),
  },
  nats: {
    write: (url) =>
      withNats(url, async (nc) => {
        await (await jetstreamManager(nc)).streams.add({ name: 'ANIMALS', subjects: ['animals'] });
        await jetstream(nc).publish('animals', JSON.stringify({ name: 'pied' }));
      }),
    read: (url) =>
      withNats(url, async (nc) =>
        (await (await jetstreamManager(nc)).streams.getMessage('ANIMALS', { seq: 1 }))?.json(),
      ),
  },
  postgres: {
    write: (url) =>
      withPostgres(url, async (client) => {
        await client.query("create table animal (name text); insert into animal values ('pied')");
      }),
    read: (url) =>
      withPostgres(url, async (client) => (await client.query('select name from animal')).rows[0]),
  },
};

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

  it.each(serviceNames)('%s listens on its port in a process that was started here', (name) => {
    const { pid, url } = services.services[name];
    expect(pid).not.toBeNull();
    expect(listensOn(pid ?? 0, Number(new URL(url).port))).toBe(true);
  });

  it('are written down with their processes', () => {
    const recorded = readState(stateDir)?.services;
    for (const name of serviceNames) {
      expect(recorded?.[name]?.process?.pid).toBe(services.services[name].pid);
      expect(recorded?.[name]?.url).toBe(services.urls[name]);
    }
  });

  it.each(serviceNames)(
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
    const roots = serviceNames.map((name) => services.services[name].pid);
    expect(roots).not.toContain(null);
    const pids = roots.flatMap((pid) => (pid === null ? [] : treeOf(pid)));
    expect(pids.length).toBeGreaterThanOrEqual(serviceNames.length);
    await services.stop();
    expect(pids.filter(isAlive)).toEqual([]);
    expect(existsSync(stateFileOf(stateDir))).toBe(false);
    services = await start();
    for (const name of serviceNames)
      expect(await probes[name].read(services.urls[name])).toEqual({ name: 'pied' });
  }, 120_000);
});
