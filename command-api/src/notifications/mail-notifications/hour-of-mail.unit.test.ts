import { expect, it } from 'vitest';
import { hasBegun, lastBegun } from './hour-of-mail.ts';

/** @returns at which of the runs of a day, two minutes past each hour of UTC, an hour has begun there. */
function runsOf(hour: number, timeZone: string, day: string): string[] {
  const runs = Array.from({ length: 24 }, (_, at) => `${day}T${String(at).padStart(2, '0')}:02:00.000Z`);
  return runs.filter((at) => hasBegun(hour, timeZone, new Date(at))).map((at) => at.slice(11, 16));
}

it.each([
  ['UTC', 8, '08:02'],
  ['Europe/Berlin', 0, '23:02'],
  ['Asia/Kathmandu', 8, '03:02'],
  ['Pacific/Auckland', 23, '10:02'],
])('on any day the mail of %s at %i goes once, at its hour', (timeZone, hour, at) => {
  expect(runsOf(hour, timeZone, '2026-11-28')).toEqual([at]);
});

it('where clocks are put forward over the hour, the mail goes with the next one', () => {
  const runs = [2, 3, 4].map((hour) => runsOf(hour, 'Europe/Berlin', '2026-03-29'));
  expect(runs).toEqual([['01:02'], ['01:02'], ['02:02']]);
});

it('where clocks are put back over the hour, the mail goes once', () => {
  for (let hour = 0; hour < 24; hour += 1)
    for (const day of ['2026-10-24', '2026-10-25', '2026-10-26'])
      expect(runsOf(hour, 'Europe/Berlin', day).length).toBeLessThanOrEqual(1);
  expect(runsOf(2, 'Europe/Berlin', '2026-10-25')).toEqual(['00:02']);
});

it.each([
  ['UTC', 8, '2026-11-28T08:02', '2026-11-28T08:02'],
  ['UTC', 8, '2026-11-28T09:02', '2026-11-28T08:02'],
  ['UTC', 8, '2026-11-28T07:02', '2026-11-27T08:02'],
  ['Asia/Kathmandu', 8, '2026-11-28T05:02', '2026-11-28T03:02'],
  // Clocks are put forward over two: it begins with three.
  ['Europe/Berlin', 2, '2026-03-29T05:02', '2026-03-29T01:02'],
  ['Europe/Berlin', 2, '2026-03-30T00:01', '2026-03-30T00:01'],
  // Clocks are put back to two: it has begun once, and a day is as long as one looks back.
  ['Europe/Berlin', 2, '2026-10-25T01:02', '2026-10-25T00:02'],
  ['Europe/Berlin', 8, '2026-10-25T06:59', '2026-10-24T06:59'],
  ['Europe/Berlin', 1, '2026-10-25T23:59', '2026-10-24T23:59'],
])('the hour of %s at %i has begun last, seen at %sZ, at %sZ', (timeZone, hour, at, then) => {
  expect(lastBegun(hour, timeZone, new Date(`${at}:00.000Z`))).toEqual(new Date(`${then}:00.000Z`));
});

it('no hour is looked for in vain, also where clocks change', () => {
  for (const day of ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-10-26'])
    for (let at = 0; at < 24; at += 1)
      for (let hour = 0; hour < 24; hour += 1) {
        const now = new Date(`${day}T${String(at).padStart(2, '0')}:02:00.000Z`);
        const ago = now.getTime() - (lastBegun(hour, 'Europe/Berlin', now)?.getTime() ?? 0);
        expect(ago).toBeLessThan(25 * 3_600_000);
      }
});
