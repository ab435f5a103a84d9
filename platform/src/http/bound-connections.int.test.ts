import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { boundConnections } from './bound-connections.ts';
import { type Listening, listenOn } from './listen.ts';
import { createHttpServer } from './server.ts';
import type { Trust } from './trusted-proxy.ts';

const opened: Socket[] = [];
let listening: Listening | undefined;
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.destroy();
  await listening?.close();
});

/** A server that lets three connections of an address in. */
async function aServer(trust: Trust): Promise<Listening> {
  const server = createHttpServer((_request, response) => response.end('there'));
  boundConnections(server, trust, { most: 3, isOwn: () => false });
  listening = await listenOn(server, '127.0.0.1', 0);
  return listening;
}

/** @returns whether a connection that says nothing yet is let in, and can ask when it does. */
async function isLetIn({ port }: Listening, from: string): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  opened.push(socket);
  socket.on('error', () => {});
  const ended = once(socket, 'close').then(() => false);
  const answered = once(socket, 'data').then(() => true);
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  return Promise.race([ended, answered]);
}

const severally = async (server: Listening, from: string, count: number) => {
  const letIn: boolean[] = [];
  for (let at = 0; at < count; at += 1) letIn.push(await isLetIn(server, from));
  return letIn;
};

it('one address cannot have all connections, and keeps nobody else out', async () => {
  const server = await aServer(() => false);
  expect(await severally(server, '127.0.0.2', 5)).toEqual([true, true, true, false, false]);
  expect(await isLetIn(server, '127.0.0.3')).toBe(true);
});

it('an address whose connections have ended has room again', async () => {
  const server = await aServer(() => false);
  await severally(server, '127.0.0.2', 3);
  for (const socket of opened.splice(0)) socket.destroy();
  await expect.poll(() => isLetIn(server, '127.0.0.2')).toBe(true);
});

it('whoever stands before the server brings as many as come', async () => {
  const server = await aServer((address) => address.endsWith('127.0.0.2'));
  expect(await severally(server, '127.0.0.2', 6)).toEqual(Array(6).fill(true));
});
