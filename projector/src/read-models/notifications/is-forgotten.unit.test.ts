import { expect, it } from 'vitest';
import { isForgotten } from './is-forgotten.ts';

const now = new Date('2026-11-28T04:11:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();
const told = (created: number, read: number | null) =>
  ({ createdAt: daysAgo(created), readAt: read === null ? null : daysAgo(read) }) as never;

it.each([
  ['read long ago', told(200, 180.5), true],
  ['read of late', told(200, 179), false],
  ['not read for a year', told(365.5, null), true],
  ['not read', told(200, null), false],
  ['told by mail alone', { id: 'one', sources: {}, visible: false } as never, true],
])('what was %s: forgotten by the write store: %s', (_, document, expected) => {
  expect(isForgotten(document, now)).toBe(expected);
});
