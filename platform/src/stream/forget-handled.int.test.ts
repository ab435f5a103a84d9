import { randomBytes } from 'node:crypto';
import { AckPolicy } from '@nats-io/jetstream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { connectNats, ensureStreams, type Nats } from '../nats/connect.ts';
import { forgetHandled } from './forget-handled.ts';

let nats: Nats;
let name: string;

beforeAll(async () => {
  nats = await connectNats(process.env.NATS_URL ?? '', 'forget-tests');
});
beforeEach(async () => {
  // Each has a stream of its own: the server takes one away in its own time.
  name = `test${randomBytes(4).toString('hex')}`;
  await ensureStreams(nats, { name, subjects: [`${name}.>`] });
});
afterEach(() => nats.manager.streams.delete(name));
afterAll(() => nats.close());

async function publish(...subjects: string[]): Promise<void> {
  for (const subject of subjects) {
    const { seq } = await nats.jetstream.publish(`${name}.${subject}`, 'x');
    // Each at a time of its own: moments are told by milliseconds.
    const at = (await timeOf(seq))?.getTime() ?? 0;
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(at), { interval: 1 });
  }
}

/** A reader that has handled so many messages of those that it is here for. */
async function aReader(durable: string, handled: number, subject = '>'): Promise<void> {
  await nats.manager.consumers.add(name, {
    durable_name: durable,
    ack_policy: AckPolicy.Explicit,
    ...(subject === '>' ? {} : { filter_subject: `${name}.${subject}` }),
  });
  const consumer = await nats.jetstream.consumers.get(name, durable);
  for (let i = 0; i < handled; i += 1) await (await consumer.next())?.ackAck();
}

const timeOf = async (seq: number) => (await nats.manager.streams.getMessage(name, { seq }))?.time;
const first = async () => (await nats.manager.streams.info(name)).state.first_seq;
const later = () => new Date(Date.now() + 60_000);

it('nothing is forgotten that nobody has read', async () => {
  await publish('a', 'a');
  expect(await forgetHandled(nats, name, later())).toEqual({ messages: 0, keptFor: undefined });
});

it('what everybody has handled goes, and only so far as it is old', async () => {
  await publish('a', 'a', 'a', 'a');
  await aReader('one', 4);
  expect(await forgetHandled(nats, name, (await timeOf(3)) ?? later())).toMatchObject({ messages: 2 });
  expect(await first()).toBe(3);
  expect(await forgetHandled(nats, name, later())).toEqual({ messages: 2, keptFor: undefined });
  expect(await forgetHandled(nats, name, later())).toEqual({ messages: 0, keptFor: undefined });
});

it('what one reader has not handled stays however old it is, and it is said who', async () => {
  await publish('a', 'a', 'a', 'a');
  await aReader('quick', 4);
  await aReader('slow', 1);
  expect(await forgetHandled(nats, name, later())).toEqual({ messages: 1, keptFor: 'slow' });
  expect(await first()).toBe(2);
});

it('a reader of something rare keeps what comes after what it has handled until it is through, and nothing afterwards', async () => {
  await publish('rare', 'a', 'a', 'rare', 'a', 'a');
  await aReader('all', 6);
  await aReader('rare', 1, 'rare');
  expect(await forgetHandled(nats, name, later())).toMatchObject({ keptFor: 'rare' });
  // What it is not here for may go or stay.
  expect(await first()).toBeGreaterThan(1);
  expect(await first()).toBeLessThanOrEqual(4);
  const consumer = await nats.jetstream.consumers.get(name, 'rare');
  await (await consumer.next())?.ackAck();
  expect(await forgetHandled(nats, name, later())).toMatchObject({ keptFor: undefined });
  expect(await first()).toBe(7);
});

it('a reader of some subjects that has something in work all the time keeps that, and not what it has handled', async () => {
  await publish('rare', 'a', 'rare', 'a', 'rare', 'rare', 'a');
  await aReader('all', 7);
  await aReader('busy', 2, 'rare');
  const consumer = await nats.jetstream.consumers.get(name, 'busy');
  const [inWork, other] = [await consumer.next(), await consumer.next()];
  // Done with another one meanwhile, in whatever order.
  await other?.ackAck();
  expect(await forgetHandled(nats, name, later())).toMatchObject({ keptFor: 'busy' });
  expect(await first()).toBeGreaterThan(3);
  expect(await first()).toBeLessThanOrEqual(5);
  await inWork?.ackAck();
  await forgetHandled(nats, name, later());
  expect(await first()).toBe(8);
});
