import { randomBytes } from 'node:crypto';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connectNats, ensureStreams, type Nats } from '../nats/connect.ts';
import { createLogger } from '../telemetry/logger.ts';
import { follow } from './follow.ts';

const url = process.env.NATS_URL ?? '';
const stream = `test${randomBytes(4).toString('hex')}`;
let nats: Nats;
beforeAll(async () => {
  nats = await connectNats(url, 'follow-tests');
  await ensureStreams(nats, { name: stream, subjects: [`${stream}.>`] });
});
afterAll(async () => {
  await nats.manager.streams.delete(stream);
  await nats.close();
});

it('a message that cannot be taken stops none of those after it', async () => {
  const heard: string[] = [];
  const following = follow({
    ...{ url, stream, name: 'follower', now: systemClock, sinceMs: 60_000 },
    subjects: [`${stream}.>`],
    logger: createLogger('test', 'silent'),
    onMessage: (text) => {
      heard.push(text);
      if (text === 'broken') throw new Error('not a message of ours');
    },
  });
  try {
    for (const text of ['first', 'broken', 'last']) await nats.jetstream.publish(`${stream}.x`, text);
    await vi.waitFor(() => expect(heard).toEqual(['first', 'broken', 'last']), { timeout: 30_000 });
    expect(following.isUp()).toBe(true);
  } finally {
    await following.stop();
  }
});

it('what comes after the server has forgotten its reader is heard, as after a restart of the server', async () => {
  const heard: string[] = [];
  const following = follow({
    ...{ url, stream, name: 'follower', now: systemClock, sinceMs: 60_000 },
    subjects: [`${stream}.forgotten`],
    logger: createLogger('test', 'silent'),
    onMessage: (text) => heard.push(text),
  });
  try {
    await nats.jetstream.publish(`${stream}.forgotten`, 'before');
    await vi.waitFor(() => expect(heard).toEqual(['before']), { timeout: 30_000 });
    for await (const { name } of nats.manager.consumers.list(stream))
      await nats.manager.consumers.delete(stream, name);
    await nats.jetstream.publish(`${stream}.forgotten`, 'after');
    await vi.waitFor(() => expect(heard).toContain('after'), { timeout: 45_000 });
  } finally {
    await following.stop();
  }
});
