import { expect, it } from 'vitest';
import { expectedDayOf } from './expected-day.ts';

it('a parcel is expected on the day that its seller has said; of a moment that is the day of whoever reads it', () => {
  expect(expectedDayOf(new Date('2026-12-05').toISOString())).toBe('2026-12-05');
  expect(expectedDayOf('2026-12-05T18:30:00.000Z')).toBeUndefined();
});
