import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { serviceUrl } from '../../testing/service-url.ts';
import { type Mongo, openMongo } from './connect.ts';

let mongo: Mongo;
beforeAll(() => {
  mongo = openMongo(serviceUrl('MONGODB_URL'), 'reads-of-majority', 'tests');
});
afterAll(async () => {
  await mongo.db.dropDatabase();
  await mongo.close();
});

it('what is read is what a majority has, and the own write is', async () => {
  expect(mongo.db.readConcern?.level).toBe('majority');
  const things = mongo.db.collection<{ _id: string; version: number }>('things');
  await things.insertOne({ _id: 'one', version: 1 });
  await things.updateOne({ _id: 'one' }, { $set: { version: 2 } });
  expect(await things.findOne({ _id: 'one' })).toEqual({ _id: 'one', version: 2 });
});

it('what is asked while a connection is going ends, and the server is found again', async () => {
  const sockets: Socket[] = [];
  const note = (message: unknown) => void sockets.push((message as { socket: Socket }).socket);
  subscribe('net.client.socket', note);
  const other = openMongo(serviceUrl('MONGODB_URL'), 'connections-that-go', 'tests');
  try {
    await other.ping();
    const { port } = new URL(serviceUrl('MONGODB_URL'));
    const own = sockets.filter(({ remotePort }) => remotePort === Number(port));
    expect(own.length).toBeGreaterThan(1);
    // Gone, and not yet closed.
    for (const socket of own) socket.destroy();
    await expect(other.ping()).rejects.toThrow('closed');
    await vi.waitFor(() => other.ping(), 30_000);
  } finally {
    unsubscribe('net.client.socket', note);
    await other.close();
  }
});
