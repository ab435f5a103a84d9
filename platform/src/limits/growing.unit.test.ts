import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openRedis } from '../redis/connect.ts';
import { createLimits } from './limits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);
function aLimit(rate: string) {
  const definition = { variable: 'LIMIT_GUESSES', wide: rate, strict: rate, message: 'Too many.' } as const;
  const redis = openRedis(undefined, { name: 'test', prefix: '', logger: createLogger('test', 'silent') });
  return createLimits({ guesses: definition }, { redis, settings: {}, onReached: () => {} }).guesses;
}
/** @returns the minutes that somebody is told to wait who takes until they are refused. */
async function waitOf(limit: ReturnType<typeof aLimit>): Promise<number> {
  for (;;) {
    try {
      await limit.take('anna');
    } catch (problem) {
      return Math.round((problem as { retryAfter: number }).retryAfter / 60);
    }
  }
}

it('a growing limit has whoever goes on wait twice as long each time, up to twelve times', async () => {
  const limit = aLimit('2/5minutes growing');
  const waits: number[] = [];
  for (let time = 0; time < 6; time += 1) {
    const wait = await waitOf(limit);
    waits.push(wait);
    await minutes(wait - 1);
    await expect(limit.take('anna')).rejects.toThrow('Too many.');
    await minutes(2);
  }
  expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
});

it('begins anew for who is forgiven, and after a day', async () => {
  const limit = aLimit('2/5minutes growing');
  await waitOf(limit);
  await minutes(6);
  expect(await waitOf(limit)).toBe(10);
  await limit.forget('anna');
  expect(await waitOf(limit)).toBe(5);
  await minutes(24 * 60 + 1);
  expect(await waitOf(limit)).toBe(5);
});

it('another limit does not grow', async () => {
  const limit = aLimit('2/5minutes');
  for (let time = 0; time < 3; time += 1) {
    expect(await waitOf(limit)).toBe(5);
    await minutes(6);
  }
});
