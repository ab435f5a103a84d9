import { expect, test } from 'vitest';
import { aListing } from '../../fixtures/a-listing.ts';
import { type Change, changeOf } from './change.ts';
import { createGenerations } from './generations.ts';
import type { Snapshot } from './visible-changes.ts';

function aStage() {
  let [time, token, isUp]: [number, string, boolean] = [0, 'one', true];
  let next: Change[] | undefined = [];
  let isForgotten = false;
  const closed: Snapshot[] = [];
  const generations = createGenerations(
    { current: async () => (isUp ? { token, copies: [] } : undefined) },
    {
      look: async (_reading, before) => {
        if (isForgotten && before !== undefined) throw new Error('gone');
        return { snapshot: new Map(), changes: before === undefined ? undefined : next };
      },
      close: async (snapshot) => void closed.push(snapshot),
    },
    () => time,
  );
  return {
    generations,
    closed,
    pass: (ms: number) => {
      time += ms;
    },
    show: (seenBy: string, changes: Change[] | undefined) => {
      [token, next] = [seenBy, changes];
    },
    setUp: (up: boolean) => {
      isUp = up;
    },
    forgetSnapshots: (forgotten: boolean) => {
      isForgotten = forgotten;
    },
  };
}

const aChange = () => changeOf(undefined, { document: aListing(), version: 1 });

test('what has changed from one to the next is known, step by step', async () => {
  const { generations, show, closed } = aStage();
  const first = (await generations.current()) ?? 0;
  expect(await generations.current()).toBe(first);
  const changes = [aChange()];
  show('two', changes);
  expect(await generations.current()).toBe(first + 1);
  show('three', []);
  expect(await generations.current()).toBe(first + 2);
  expect(generations.after(first, first + 2)).toEqual([
    { generation: first + 1, changes },
    { generation: first + 2, changes: [] },
  ]);
  expect(generations.after(first, first + 1)).toHaveLength(1);
  expect(generations.after(first + 2, first + 2)).toEqual([]);
  expect(closed).toHaveLength(2);
});

test('of what could not be compared nothing is known, and from there on everything again', async () => {
  const { generations, show } = aStage();
  const first = (await generations.current()) ?? 0;
  show('two', undefined);
  const second = (await generations.current()) ?? 0;
  show('three', []);
  const third = (await generations.current()) ?? 0;
  expect(generations.after(first, third)).toBeUndefined();
  expect(generations.after(second, third)).toHaveLength(1);
});

test('when Elasticsearch has forgotten what was before, whatever was known is forgotten too', async () => {
  const { generations, show, forgetSnapshots } = aStage();
  const first = (await generations.current()) ?? 0;
  show('two', []);
  forgetSnapshots(true);
  expect(await generations.current()).toBeUndefined();
  forgetSnapshots(false);
  const later = (await generations.current()) ?? 0;
  expect(generations.after(first, later)).toBeUndefined();
});

test('more changes than are kept are forgotten from the oldest on', async () => {
  const { generations, show } = aStage();
  const first = (await generations.current()) ?? 0;
  const many = Array.from({ length: 1200 }, aChange);
  show('two', many);
  await generations.current();
  show('three', many);
  const third = (await generations.current()) ?? 0;
  expect(generations.after(first, third)).toBeUndefined();
  expect(generations.after(first + 1, third)).toHaveLength(1);
});

test('while nothing can be told there is none, and whoever does not wait has it looked at', async () => {
  const { generations, setUp, pass } = aStage();
  setUp(false);
  expect(await generations.current()).toBeUndefined();
  setUp(true);
  pass(1000);
  expect(generations.lastSeen()).toBeUndefined();
  await expect.poll(() => generations.lastSeen()).toBeDefined();
});
