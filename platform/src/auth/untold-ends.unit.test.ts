import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untoldEnds } from './untold-ends.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const session = (sid: string) => ({ sid });
/** Somebody who hears what ends, unless they are away. */
function aListener() {
  const world = { isAway: true, heard: [] as string[], asked: 0 };
  const end = untoldEnds({
    tell: async ({ sid }: { sid: string }) => {
      world.asked += 1;
      if (world.isAway) throw new Error('nobody is there');
      world.heard.push(sid);
    },
    worthMs: 60_000,
    elapsed: () => Date.now(),
    everyMs: 1000,
  });
  return { world, end };
}

describe('an end of a session that nobody hears', () => {
  it('is told again until somebody does, and then no more', async () => {
    const { world, end } = aListener();
    for (const sid of ['one', 'two']) await end(session(sid));
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.heard).toEqual([]);
    world.isAway = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.heard).toEqual(['one', 'two']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.heard).toEqual(['one', 'two']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is forgotten once no token of the session is good any more', async () => {
    const { world, end } = aListener();
    await end(session('one'));
    await vi.advanceTimersByTimeAsync(30_000);
    await end(session('two'));
    await vi.advanceTimersByTimeAsync(30_000);
    world.isAway = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.heard).toEqual(['two']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is asked about once in each turn, however many wait', async () => {
    const { world, end } = aListener();
    for (const sid of ['one', 'two', 'three']) await end(session(sid));
    world.asked = 0;
    await vi.advanceTimersByTimeAsync(3000);
    expect(world.asked).toBe(3);
  });
});
