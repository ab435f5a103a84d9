import { closedWindow, type TimeWindow } from '@vivarium/contracts/trends/hourly.ts';
import type { Hourly } from '@vivarium/contracts/trends/http/hourly.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHourlyListeners } from './hourly-listeners.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-28T10:07:00Z') }));
afterEach(() => void vi.useRealTimers());

const clock = () => new Date();
const ranking = (window: TimeWindow): Hourly => ({ window, items: [] });
const MINUTES = 60_000;

test('a window that closes while the first is read is told', async () => {
  const first = Promise.withResolvers<Hourly>();
  const join = createHourlyListeners({
    ...{ clock, read: async (window) => ranking(window), readFirst: () => first.promise },
  });
  const before = closedWindow(clock());
  const joining = join();
  await vi.advanceTimersByTimeAsync(5 * MINUTES);
  const after = closedWindow(clock());
  expect(after.end > before.end).toBe(true);
  first.resolve(ranking(before));
  const told: string[] = [];
  const { tell, leave } = await joining;
  tell(({ window }) => told.push(window.end));
  expect(told).toEqual([after.end]);
  await vi.advanceTimersByTimeAsync(5 * MINUTES);
  expect(told).toEqual([after.end, closedWindow(clock()).end]);
  leave();
});

test('a window is told once, however late it was read for the others', async () => {
  const late = Promise.withResolvers<void>();
  const join = createHourlyListeners({
    clock,
    read: async (window) => {
      await late.promise;
      return ranking(window);
    },
    readFirst: async (window) => ranking(window),
  });
  const early = await join();
  await vi.advanceTimersByTimeAsync(5 * MINUTES);
  const told: string[] = [];
  const { tell, leave } = await join();
  tell(({ window }) => told.push(window.end));
  late.resolve();
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual([closedWindow(clock()).end]);
  for (const go of [early.leave, leave]) go();
});

test('nothing is read when nobody listens, nor for one who could not begin', async () => {
  const read = vi.fn(async (window: TimeWindow) => ranking(window));
  let isAway = true;
  const join = createHourlyListeners({
    ...{ clock, read },
    readFirst: async (window) => {
      if (isAway) throw new Error('away');
      return ranking(window);
    },
  });
  await expect(join()).rejects.toThrow('away');
  isAway = false;
  const { leave } = await join();
  leave();
  await vi.advanceTimersByTimeAsync(20 * MINUTES);
  expect(read).not.toHaveBeenCalled();
});
