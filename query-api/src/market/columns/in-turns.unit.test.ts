import { describe, expect, it } from 'vitest';
import { allAtOnce, createInTurns, type Turns } from './in-turns.ts';

/** Work of so many steps, each of which takes a millisecond by a clock of its own. */
function aClock() {
  let now = 0;
  const said: string[] = [];
  function* work(name: string, steps: number): Turns<string> {
    for (let step = 0; step < steps; step += 1) {
      now += 1;
      said.push(name);
      yield;
    }
    return `${name} is done`;
  }
  return { said, work, inTurns: createInTurns(() => now) };
}

describe('work in turns', () => {
  it('comes to what it comes to at once', async () => {
    const { inTurns, work } = aClock();
    expect(await inTurns(work('a', 23))).toBe(allAtOnce(work('a', 23)));
  });

  it('lets others go on after five milliseconds', async () => {
    const { inTurns, work, said } = aClock();
    const done = inTurns(work('a', 12));
    const seen: number[] = [];
    const look = () => {
      seen.push(said.length);
      if (said.length < 12) setImmediate(look);
    };
    setImmediate(look);
    await done;
    expect(seen.slice(0, 2)).toEqual([5, 10]);
  });

  it('is done one after the other, also when one fails', async () => {
    const { inTurns, work, said } = aClock();
    // biome-ignore lint/correctness/useYield: it fails before it has done anything
    const failing = (function* (): Turns<string> {
      throw new Error('no');
    })();
    const all = await Promise.allSettled([inTurns(work('a', 12)), inTurns(failing), inTurns(work('b', 12))]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(said.join('')).toBe('a'.repeat(12) + 'b'.repeat(12));
  });
});
