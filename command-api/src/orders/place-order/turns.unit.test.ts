import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { takingTurns } from './turns.ts';

/** Work that waits at its gate. */
function atGate() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let isAtWork = false;
  return {
    work: () => {
      isAtWork = true;
      return promise;
    },
    open: () => resolve('done'),
    fail: () => reject(new Error('nothing came of it')),
    isAtWork: async () => {
      await nextTurn();
      return isAtWork;
    },
  };
}

describe('buyers of one listing', () => {
  it('come one after the other, those of another at once', async () => {
    const inTurn = takingTurns();
    const [first, second, other] = [atGate(), atGate(), atGate()];
    const all = [inTurn(['a'], first.work), inTurn(['a'], second.work), inTurn(['b'], other.work)];
    expect(await first.isAtWork()).toBe(true);
    expect(await other.isAtWork()).toBe(true);
    expect(await second.isAtWork()).toBe(false);
    first.open();
    expect(await second.isAtWork()).toBe(true);
    second.open();
    other.open();
    expect(await Promise.all(all)).toEqual(['done', 'done', 'done']);
  });

  it('are not kept by one before them whose order failed', async () => {
    const inTurn = takingTurns();
    const [first, second] = [atGate(), atGate()];
    const failed = inTurn(['a'], first.work);
    const next = inTurn(['a'], second.work);
    first.fail();
    await expect(failed).rejects.toThrow('nothing came of it');
    second.open();
    expect(await next).toBe('done');
  });

  it('never wait for each other in a circle', async () => {
    const inTurn = takingTurns();
    const one = inTurn(['a', 'b'], async () => 'one');
    const other = inTurn(['b', 'a', 'b'], async () => 'other');
    expect(await Promise.all([one, other])).toEqual(['one', 'other']);
  });

  it('are told to come again where too many wait already', async () => {
    const inTurn = takingTurns(1);
    const [first, second] = [atGate(), atGate()];
    const waiting = [inTurn(['a'], first.work), inTurn(['a'], second.work)];
    await expect(inTurn(['a'], async () => 'third')).rejects.toMatchObject({ code: 'unavailable' });
    first.open();
    second.open();
    await Promise.all(waiting);
    expect(await inTurn(['a'], async () => 'later')).toBe('later');
  });
});
