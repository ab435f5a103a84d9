import { expect, it } from 'vitest';
import { hasBegun } from './hour-of-mail.ts';

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
