import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import express from 'express';
import { afterEach, expect, it } from 'vitest';
import { snapshotRoute } from './route.ts';

let server: Server;
afterEach(() => server.close());

/** More than what lies between a server and a reader that takes nothing. */
const LINES = 400;
const line = { data: 'x'.repeat(100_000) } as unknown as Envelope;

/** Begins to read snapshots; `walk` knows how far the source was asked, and whether the walk has ended. */
async function reading() {
  const walk = { asked: 0, ended: false };
  async function* source() {
    try {
      for (; walk.asked < LINES; walk.asked += 1) yield line;
    } finally {
      walk.ended = true;
    }
  }
  server = createServer(express().use(snapshotRoute({ long: source })));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const request = get(`http://127.0.0.1:${port}/internal/snapshots/long`);
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  return { walk, answer };
}

it('a long walk leaves nothing behind that listens for its reader', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on('warning', note);
  const { answer } = await reading();
  let bytes = 0;
  for await (const chunk of answer) bytes += (chunk as Buffer).length;
  process.off('warning', note);
  expect(bytes).toBe(LINES * (JSON.stringify(line).length + 1));
  expect(warnings).toEqual([]);
});

it('a reader that goes ends the walk', async () => {
  const { walk, answer } = await reading();
  answer.destroy();
  await expect.poll(() => walk.ended).toBe(true);
  expect(walk.asked).toBeLessThan(LINES);
});
