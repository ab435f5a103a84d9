import { describe, expect, test } from 'vitest';
import { keepFresh } from './kept-fresh.ts';

const ages = { fresh: 30, usable: 300 };

function aTable() {
  const state = { now: 0, made: 0, fails: false };
  const read = keepFresh(
    async () => {
      if (state.fails) throw new Error('away');
      state.made += 1;
      return state.made;
    },
    ages,
    () => state.now,
  );
  return { state, read };
}

describe('a value that is kept fresh', () => {
  test('is made once for all who ask at once', async () => {
    const { read } = aTable();
    expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
  });

  test('still serves while a newer one is made', async () => {
    const { read, state } = aTable();
    await read();
    state.now = 31;
    expect(await read()).toBe(1);
    await Promise.resolve();
    expect(await read()).toBe(2);
  });

  test('is waited for when the last one is too old', async () => {
    const { read, state } = aTable();
    await read();
    state.now = 301;
    expect(await read()).toBe(2);
  });

  test('is as old as the question, not as the answer', async () => {
    const { read, state } = aTable();
    const first = read();
    state.now = 301;
    await first;
    expect(await read()).toBe(2);
  });

  test('stays when no newer one can be had, and is tried for again', async () => {
    const { read, state } = aTable();
    await read();
    Object.assign(state, { now: 1000, fails: true });
    expect(await read()).toBe(1);
    state.fails = false;
    expect(await read()).toBe(2);
  });

  test('cannot be had when the first one fails', async () => {
    const { read, state } = aTable();
    state.fails = true;
    await expect(read()).rejects.toThrow('away');
    state.fails = false;
    expect(await read()).toBe(1);
  });
});
