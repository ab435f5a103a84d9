import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectNats, ensureStreams, type Nats } from './connect.ts';

const name = `test${crypto.randomUUID().slice(0, 8)}`;
let nats: Nats;

beforeAll(async () => {
  nats = await connectNats(process.env.NATS_URL ?? '', 'connect');
});
afterAll(() => nats.close());

/** @returns the subjects of a stream that was there with some of them, after a start that wants others. */
async function started(there: string[], wanted: string[]): Promise<string[]> {
  const own = (subjects: readonly string[]) => subjects.map((subject) => `${name}.${subject}`);
  await nats.manager.streams.add({ name, subjects: own(there), max_bytes: 20_000, max_msgs: 7 });
  try {
    await ensureStreams(nats, { name, subjects: own(wanted), maxBytes: 10_000 });
    const { config } = await nats.manager.streams.info(name);
    expect([config.max_bytes, config.max_msgs]).toEqual([20_000, 7]);
    return config.subjects.map((subject) => subject.slice(name.length + 1));
  } finally {
    await nats.manager.streams.delete(name);
  }
}

it.each([
  ['a further subject', ['told'], ['told', 'told.>'], ['told', 'told.>']],
  ['one that takes in those that are there', ['told.one', 'other'], ['told.>'], ['other', 'told.>']],
  ['one of a part that may be any', ['told.one.now'], ['told.*.now'], ['told.*.now']],
  ['none that one that is there takes in', ['told.>'], ['told.one', 'told.*.now'], ['told.>']],
  ['none less than a newer version has', ['told', 'told.>'], ['told'], ['told', 'told.>']],
])('a stream of another version gets %s', async (_, there, wanted, has) => {
  expect(await started(there, wanted)).toEqual(has);
});

it('a stream from before there were limits gets them with its subjects', async () => {
  await nats.manager.streams.add({ name, subjects: [name] });
  await ensureStreams(nats, { name, subjects: [name, `${name}.>`], maxBytes: 10_000, whenFull: 'refuse' });
  const { config } = await nats.manager.streams.info(name);
  expect([config.subjects, config.max_bytes]).toEqual([[name, `${name}.>`], 10_000]);
  await nats.manager.streams.delete(name);
});
