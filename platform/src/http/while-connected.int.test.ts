import { once } from 'node:events';
import express from 'express';
import { expect, test } from 'vitest';
import { listen } from './listen.ts';
import { whileConnected } from './while-connected.ts';

test('work is given up when the client goes, and not when it has its answer', async () => {
  const signals: AbortSignal[] = [];
  const app = express();
  app.get('/quick', (_request, response) => {
    signals.push(whileConnected(response));
    response.end();
  });
  app.get('/slow', (_request, response) => {
    signals.push(whileConnected(response));
  });
  const { url, close } = await listen(app, '127.0.0.1', 0);
  try {
    await (await fetch(`${url}/quick`)).text();
    const leaving = new AbortController();
    const slow = fetch(`${url}/slow`, { signal: leaving.signal }).catch(() => undefined);
    await expect.poll(() => signals.length).toBe(2);
    const [quick, left] = signals;
    if (left === undefined) throw new Error('nobody asked');
    leaving.abort();
    if (!left.aborted) await once(left, 'abort');
    await slow;
    expect(quick?.aborted).toBe(false);
  } finally {
    await close();
  }
});
