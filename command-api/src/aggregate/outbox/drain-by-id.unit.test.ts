import { describe, expect, it } from 'vitest';
import { drainById } from './drain-by-id.ts';

/** Drains that end when the test says so. */
function heldDrains(options: { atOnce?: number; mostWaiting?: number } = {}) {
  const started: string[] = [];
  const failures: unknown[] = [];
  const held = new Map<string, PromiseWithResolvers<void>>();
  const drains = drainById(
    (id) => {
      started.push(id);
      const hold = Promise.withResolvers<void>();
      held.set(id, hold);
      return hold.promise;
    },
    { atOnce: 2, mostWaiting: 10, onFailure: (error) => failures.push(error), ...options },
  );
  return { drains, started, failures, end: (id: string) => held.get(id)?.resolve(), held };
}

describe('drains by id', () => {
  it('runs a few at once and the others after them', async () => {
    const { drains, started, end } = heldDrains();
    for (const id of ['a', 'b', 'c']) drains.add(id);
    expect(started).toEqual(['a', 'b']);
    end('a');
    await expect.poll(() => started).toEqual(['a', 'b', 'c']);
  });

  it('never drains one id twice at once, but again when it was named meanwhile', async () => {
    const { drains, started, end } = heldDrains();
    drains.add('a');
    drains.add('a');
    drains.add('a');
    expect(started).toEqual(['a']);
    end('a');
    await expect.poll(() => started).toEqual(['a', 'a']);
  });

  it('forgets what is too much to wait: the sweep will find it', () => {
    const { drains, started } = heldDrains({ atOnce: 1, mostWaiting: 1 });
    for (const id of ['a', 'b', 'c']) drains.add(id);
    expect(started).toEqual(['a']);
  });

  it('tells of a failure and goes on', async () => {
    const { drains, started, failures, held } = heldDrains({ atOnce: 1 });
    drains.add('a');
    drains.add('b');
    held.get('a')?.reject(new Error('away'));
    await expect.poll(() => started).toEqual(['a', 'b']);
    expect(failures).toHaveLength(1);
  });

  it('sweeps all that are not being drained already, however many fail', async () => {
    const drained: string[] = [];
    const drains = drainById(
      async (id) => {
        drained.push(id);
        if (id === 'bad') throw new Error('poison');
      },
      { atOnce: 1, mostWaiting: 10, onFailure: () => {} },
    );
    await expect(drains.all(['bad', 'good', 'better'])).rejects.toThrow('poison');
    expect(drained).toEqual(['bad', 'good', 'better']);
  });

  it('counts what hints had missed', async () => {
    const { drains, end } = heldDrains();
    drains.add('a');
    const swept = drains.all(['a', 'b']);
    end('b');
    expect(await swept).toBe(1);
  });
});
