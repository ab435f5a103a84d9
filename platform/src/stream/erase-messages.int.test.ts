import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { connectNats, ensureStreams, type Nats } from '../nats/connect.ts';
import { eraseHistory } from './erase-messages.ts';

let nats: Nats;
let name: string;
beforeAll(async () => {
  nats = await connectNats(process.env.NATS_URL ?? '', 'erase-tests');
});
beforeEach(async () => {
  name = `test${randomBytes(4).toString('hex')}`;
  await ensureStreams(nats, { name, subjects: [`${name}.>`] });
});
afterEach(() => nats.manager.streams.delete(name));
afterAll(() => nats.close());

const say = (subject: string, text: string) => nats.jetstream.publish(`${name}.${subject}`, text);
const erase = () => eraseHistory(nats, name, `${name}.*.it`, (text) => Number(text) >= 3);
async function left(): Promise<string[]> {
  const { state } = await nats.manager.streams.info(name);
  const all = Array.from({ length: state.last_seq }, (_, i) =>
    nats.manager.streams.getMessage(name, { seq: i + 1 }),
  );
  return (await Promise.all(all)).flatMap((message) => message?.string() ?? []);
}

it('all of a thing but its last message goes, and nothing of another', async () => {
  for (const text of ['1', '2', '3']) await say('thing.it', text);
  await say('thing.other', '1');
  expect(await erase()).toBe(true);
  expect(await left()).toEqual(['3', '1']);
});

it('nothing goes before the last message is there', async () => {
  for (const text of ['1', '2']) await say('thing.it', text);
  expect(await erase()).toBe(false);
  expect(await left()).toEqual(['1', '2']);
});

it('what goes does not wait for what others say of the thing afterwards, which counts by itself', async () => {
  for (const text of ['1', '3']) await say('thing.it', text);
  await say('hearts.it', '2');
  expect(await erase()).toBe(true);
  expect(await left()).toEqual(['3', '2']);
});
