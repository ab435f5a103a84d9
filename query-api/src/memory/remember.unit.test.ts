import { expect, test } from 'vitest';
import { remember } from './remember.ts';

function aMemory(kept: { age: number; most: number }) {
  const state = { now: 0, asked: [] as string[][] };
  const find = remember(
    async (things: readonly string[]) => {
      state.asked.push([...things]);
      return things.map((thing) => `${thing} at ${state.now}`);
    },
    (thing) => thing,
    kept,
    () => state.now,
  );
  return { state, find };
}

test('only what is not remembered is asked for, and the order is kept', async () => {
  const { state, find } = aMemory({ age: 10, most: 10 });
  await find(['b']);
  state.now = 5;
  expect(await find(['a', 'b', 'c'])).toEqual(['a at 5', 'b at 0', 'c at 5']);
  expect(await find([])).toEqual([]);
  expect(state.asked).toEqual([['b'], ['a', 'c']]);
});

test('the same thing is asked for once', async () => {
  const { state, find } = aMemory({ age: 10, most: 10 });
  expect(await find(['a', 'b', 'a'])).toEqual(['a at 0', 'b at 0', 'a at 0']);
  expect(state.asked).toEqual([['a', 'b']]);
});

test('what somebody else has just asked for is waited for, and not asked for again', async () => {
  const { state, find } = aMemory({ age: 10, most: 10 });
  const answers = await Promise.all([find(['a', 'b']), find(['b', 'c']), find(['a'])]);
  expect(answers).toEqual([['a at 0', 'b at 0'], ['b at 0', 'c at 0'], ['a at 0']]);
  expect(state.asked).toEqual([['a', 'b'], ['c']]);
});

test('what was asked for too long ago is not waited for, and does not stand in for what is newer', async () => {
  const answers: ((values: string[]) => void)[] = [];
  let now = 0;
  const find = remember(
    () => new Promise<string[]>((resolve) => answers.push(resolve)),
    (thing: string) => thing,
    { age: 10, most: 10 },
    () => now,
  );
  const first = find(['a']);
  now = 10;
  const second = find(['a']);
  answers[1]?.(['new']);
  expect(await second).toEqual(['new']);
  answers[0]?.(['old']);
  expect(await first).toEqual(['old']);
  expect(await find(['a'])).toEqual(['new']);
});

test('a failure is of all who waited, and of nobody after them', async () => {
  let fails = true;
  const find = remember(
    async (things: readonly string[]) => {
      if (fails) throw new Error('away');
      return [...things];
    },
    (thing) => thing,
    { age: 10, most: 10 },
    () => 0,
  );
  const both = await Promise.allSettled([find(['a']), find(['a', 'b'])]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await find(['a'])).toEqual(['a']);
});

test('what is old, or was pushed out by others, is asked for again', async () => {
  const { state, find } = aMemory({ age: 10, most: 2 });
  await find(['a', 'b']);
  await find(['c']);
  expect(await find(['b'])).toEqual(['b at 0']);
  await find(['a']);
  state.now = 10;
  expect(await find(['c'])).toEqual(['c at 10']);
  expect(state.asked).toEqual([['a', 'b'], ['c'], ['a'], ['c']]);
});
