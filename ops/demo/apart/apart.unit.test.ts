import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { apart } from './apart.ts';

let market: Server | undefined;
afterEach(async () => {
  market?.closeAllConnections();
  market?.close();
});

/** Asks a market for listings to give pictures to, which answers so. */
async function pictured(answer: () => { status: number; body: object } | undefined, signal: AbortSignal) {
  market = createServer((_request, response) => {
    const { status, body } = answer() ?? {};
    if (status !== undefined) response.writeHead(status).end(JSON.stringify(body));
  });
  market.listen(0, '127.0.0.1');
  await once(market, 'listening');
  const origin = `http://127.0.0.1:${(market.address() as AddressInfo).port}`;
  return apart('pictures', { origin, seed: 'apart', listings: 1, pictured: 1 }, { signal });
}

const noAbort = new AbortController().signal;

it('gives what a task of the demo returns', async () => {
  const empty = { status: 200, body: { items: [], total: 0, nextCursor: null } };
  expect(await pictured(() => empty, noAbort)).toBe(0);
});

it('throws what a task has thrown, in its words', async () => {
  const refused = { status: 500, body: { error: { code: 'internal', message: 'Nobody is here.' } } };
  await expect(pictured(() => refused, noAbort)).rejects.toThrow('Nobody is here.');
});

it('ends a task that is not to go on, and says why', async () => {
  const stop = new AbortController();
  const going = pictured(() => {
    stop.abort(new Error('enough'));
    return undefined;
  }, stop.signal);
  await expect(going).rejects.toThrow('enough');
});
