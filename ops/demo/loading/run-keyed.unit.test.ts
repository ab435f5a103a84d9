import { describe, expect, it } from 'vitest';
import { runKeyed } from './run-keyed.ts';

type Item = { key: number; name: string };
const items: Item[] = Array.from({ length: 60 }, (_, turn) => ({
  key: turn % 7,
  name: `${turn % 7}:${turn}`,
}));
const aTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('running items with some at once', () => {
  it('does those of one key in their order, and never more than allowed', async () => {
    const done: string[] = [];
    let running = 0;
    let most = 0;
    const busy = new Set<number>();
    await runKeyed(items, {
      atOnce: 5,
      keyOf: ({ key }) => key,
      onDone: () => undefined,
      work: async ({ key, name }) => {
        expect(busy.has(key)).toBe(false);
        busy.add(key);
        most = Math.max(most, ++running);
        for (let i = 0; i <= key; i++) await aTurn();
        running--;
        busy.delete(key);
        done.push(name);
      },
    });
    expect(most).toBe(5);
    for (const [, names] of Map.groupBy(done, (name) => name.split(':')[0]))
      expect(names).toEqual(items.map(({ name }) => name).filter((name) => names.includes(name)));
  });

  it('tells how many are done without a gap, and stops at a failure', async () => {
    let told = 0;
    const run = runKeyed(items, {
      atOnce: 4,
      keyOf: (item) => items.indexOf(item),
      onDone: (withoutGap) => {
        told = withoutGap;
      },
      work: async (item) => {
        await aTurn();
        if (items.indexOf(item) === 20) throw new Error('no');
      },
    });
    await expect(run).rejects.toThrow('no');
    expect(told).toBeLessThanOrEqual(20);
    expect(told).toBeGreaterThanOrEqual(16);
  });
});
