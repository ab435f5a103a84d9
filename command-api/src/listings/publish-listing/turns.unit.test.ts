import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

const morning = new Date('2026-11-21T08:00:00.000Z');
const evening = new Date('2026-11-21T23:59:59.999Z');
const nextDay = new Date('2026-11-22T00:00:00.000Z');

test('without Redis a process counts by itself: each seller, each day anew', async () => {
  const turns = createTurns({ client: undefined });
  const asked = [
    ['ann', morning],
    ['ann', evening],
    ['bob', evening],
    ['ann', nextDay],
  ] as const;
  const given: number[] = [];
  for (const [seller, now] of asked) given.push(await turns.next(seller, now));
  expect(given).toEqual([1, 2, 1, 1]);
});

test('several at once have turns that follow each other, and whoever comes next stands behind them', async () => {
  const turns = createTurns({ client: undefined });
  expect([await turns.next('ann', morning, 3), await turns.next('ann', morning)]).toEqual([1, 4]);
});

test('those at the same moment have different turns', async () => {
  const turns = createTurns({ client: undefined });
  const given = await Promise.all(Array.from({ length: 20 }, () => turns.next('ann', morning)));
  expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});
