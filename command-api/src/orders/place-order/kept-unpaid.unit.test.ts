import { expect, it } from 'vitest';
import { freeAgainAt } from './kept-unpaid.ts';

const MINUTE_MS = 60_000;
const now = new Date('2026-12-01T12:00:00.000Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS);
/** Kept for so long, until so many minutes ago. */
const kept = (minutes: number, until: number) => ({ from: ago(until + minutes), to: ago(until) });
const free = (...all: ReturnType<typeof kept>[]) => freeAgainAt(all, 15 * MINUTE_MS, now)?.toISOString();

it('what was kept unpaid once may be reserved again at once', () => {
  expect(free()).toBeUndefined();
  expect(free(kept(15, 0))).toBeUndefined();
});

it('what was kept twice may be reserved again a day after the first of the two, in whatever order they are told', () => {
  const both = [kept(15, 120), kept(15, 60)] as const;
  expect(free(...both)).toBe('2026-12-02T10:00:00.000Z');
  expect(free(...both.toReversed())).toBe('2026-12-02T10:00:00.000Z');
  // Of three the middle one is what keeps it.
  expect(free(kept(15, 180), ...both)).toBe('2026-12-02T10:00:00.000Z');
});

it('what it was noticed late of counts for no longer than there was to pay', () => {
  expect(free(kept(900, 60))).toBeUndefined();
});

it('many short times count together', () => {
  expect(free(kept(10, 90), kept(10, 60))).toBeUndefined();
  expect(free(kept(10, 90), kept(10, 60), kept(10, 30))).toBe('2026-12-02T10:30:00.000Z');
});

it('what was kept a day ago is forgotten', () => {
  expect(free(kept(15, 1439), kept(15, 60))).toBe('2026-12-01T12:01:00.000Z');
  expect(free(kept(15, 1440), kept(15, 60))).toBeUndefined();
});
