import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenWindowsClose } from './when-windows-close.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-28T10:07:00Z') }));
afterEach(() => void vi.useRealTimers());

it('tells of each window once, also where timers end before the clock is there', async () => {
  let late = 0;
  const told: string[] = [];
  const clock = () => new Date(Date.now() - late);
  const closing = whenWindowsClose(clock, async ({ start, end }) => void told.push(`${start} ${end}`));
  late = 1;
  await vi.advanceTimersByTimeAsync(3 * 60_000 + 10_000);
  expect(told).toEqual(['2026-11-28T10:05:00.000Z 2026-11-28T10:10:00.000Z']);
  late = 2;
  await vi.advanceTimersByTimeAsync(5 * 60_000 + 1);
  expect(told.slice(1)).toEqual(['2026-11-28T10:10:00.000Z 2026-11-28T10:15:00.000Z']);
  closing.stop();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(told).toHaveLength(2);
});

it('goes on with what closes next after it stood still', async () => {
  const told: string[] = [];
  const closing = whenWindowsClose(
    () => new Date(),
    async ({ end }) => void told.push(end),
  );
  vi.setSystemTime(new Date('2026-11-28T11:01:00Z'));
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(told).toEqual(['2026-11-28T10:10:00.000Z', '2026-11-28T11:05:00.000Z', '2026-11-28T11:10:00.000Z']);
  closing.stop();
});
