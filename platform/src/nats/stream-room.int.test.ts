import { Registry } from 'prom-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectNats, ensureStreams, type Nats, type StreamDefinition } from './connect.ts';
import { streamRoom, streamRoomMetrics } from './stream-room.ts';

const name = `test${crypto.randomUUID().slice(0, 8)}`;
const refusing: StreamDefinition = {
  name: `${name}-REFUSES`,
  subjects: [`${name}.refuses`],
  maxBytes: 10_000,
  whenFull: 'refuse',
};
const forgetting: StreamDefinition = {
  ...refusing,
  name: `${name}-FORGETS`,
  subjects: [`${name}.forgets`],
  whenFull: 'forget',
};
let nats: Nats;

beforeAll(async () => {
  nats = await connectNats(process.env.NATS_URL ?? '', 'stream-room');
  await ensureStreams(nats, refusing, forgetting);
});
afterAll(async () => {
  for (const stream of [refusing, forgetting]) await nats.manager.streams.delete(stream.name);
  await nats.close();
});

const said = async (stream: string) => {
  const [check] = Object.values(streamRoom(() => nats, [stream]));
  return check?.().then(
    () => 'ok',
    (error: Error) => error.message,
  );
};
const publish = (subject: string) => nats.jetstream.publish(`${name}.${subject}`, 'x'.repeat(1000));

it('a stream of what must not be lost says that it gets full, and then refuses instead of forgetting', async () => {
  expect(await said(refusing.name)).toBe('ok');
  for (let i = 0; i < 8; i += 1) await publish('refuses');
  expect(await said(refusing.name)).toMatch(/^8\d % full$/);
  await publish('refuses');
  await expect(publish('refuses')).rejects.toThrow(/maximum bytes/);
  expect((await nats.manager.streams.info(refusing.name)).state.first_seq).toBe(1);
});

it('is left out of the metrics while NATS does not answer, and holds up nothing else', async () => {
  const registry = new Registry();
  const silent = { ...nats, manager: { streams: { info: () => new Promise(() => {}) } } } as unknown as Nats;
  let current = silent;
  streamRoomMetrics(registry, () => current, [refusing.name]);
  expect(await registry.metrics()).not.toMatch(/stream_bytes\{/);
  current = nats;
  expect(await registry.metrics()).toMatch(/stream_limit_bytes\{.*\} 10000/);
});

it('a stream of what may be lost forgets the oldest', async () => {
  for (let i = 0; i < 12; i += 1) await publish('forgets');
  expect((await nats.manager.streams.info(forgetting.name)).state.first_seq).toBeGreaterThan(1);
});

it('a stream from before there were limits gets its own, and one that was tuned by hand keeps them', async () => {
  const old = `${name}-OLD`;
  const definition = { ...refusing, name: old, subjects: [`${name}.old`] };
  await nats.manager.streams.add({ name: old, subjects: definition.subjects });
  await ensureStreams(nats, definition);
  const { config } = await nats.manager.streams.info(old);
  expect([config.max_bytes, config.discard]).toEqual([10_000, 'new']);
  await nats.manager.streams.update(old, { max_bytes: 20_000 });
  await ensureStreams(nats, definition);
  expect((await nats.manager.streams.info(old)).config.max_bytes).toBe(20_000);
  await nats.manager.streams.delete(old);
});
