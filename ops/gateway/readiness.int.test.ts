import { once } from 'node:events';
import { createServer } from 'node:http';
import { listenOn } from '@vivarium/platform/http/listen.ts';
import { expect, it } from 'vitest';
import { sharedReadiness } from './readiness.ts';

it('asks every server once for all who ask meanwhile, and anew for who asks afterwards', async () => {
  const server = createServer();
  const listening = await listenOn(server, '127.0.0.1', 0);
  let asked = 0;
  server.on('request', () => {
    asked += 1;
  });
  const readiness = sharedReadiness({ needed: { one: listening.url }, doneWithout: {} });
  const answered = async (many: number) => {
    const requested = once(server, 'request');
    const all = Array.from({ length: many }, readiness);
    const [, response] = await requested;
    all.push(readiness());
    response.end(JSON.stringify({ status: 'ready' }));
    return Promise.all(all);
  };
  const answers = await answered(20);
  expect(asked).toBe(1);
  for (const answer of answers) expect(answer).toMatchObject({ ready: true, status: 'ready' });
  await answered(1);
  expect(asked).toBe(2);
  await listening.close();
});
