import { afterEach, expect, it, vi } from 'vitest';
import type { MarketClient } from '../../client/market-client.ts';
import { sendDrawing } from './send-drawing.ts';

afterEach(() => vi.restoreAllMocks());

it('a drawing is made before the next is sent', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response());
  const became = ['awaiting', 'processing', 'ready'];
  const request = vi.fn(async (method: string) =>
    method === 'POST'
      ? { items: [{ id: 'one', method: 'PUT', url: 'http://store/one', headers: {} }] }
      : { status: became.shift() },
  );
  const client = { request } as unknown as MarketClient;
  expect(await sendDrawing(client, 'token', Buffer.from('x'), new AbortController().signal)).toBe('one');
  expect(became).toEqual([]);
});
