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
