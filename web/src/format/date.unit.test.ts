import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayOf, formatAge, formatDay, formatMonth } from './date.ts';

const zones = [
  'America/Los_Angeles',
  'America/St_Johns',
  'Etc/GMT+12',
  'Europe/London',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
];

describe.each(zones)('for a reader in %s', (zone) => {
  afterEach(() => vi.unstubAllEnvs());

  it('a day without a time is that day', () => {
    vi.stubEnv('TZ', zone);
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-').map(Number);
        const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(date);
        expect(formatDay(iso, 'en-GB')).toBe(`${day} ${name} ${year}`);
        expect(formatMonth(iso, 'en-GB')).toBe(`${name} ${year}`);
        expect(month).toBe(date.getUTCMonth() + 1);
      }),
      { numRuns: 50 },
    );
  });

  it('the first and the last day of a month stay in it', () => {
    vi.stubEnv('TZ', zone);
    expect(formatDay('2024-06-01', 'en-US')).toBe('June 1, 2024');
    expect(formatDay('2024-06-30', 'en-US')).toBe('June 30, 2024');
    expect(formatMonth('2024-06-01', 'en-US')).toBe('June 2024');
  });

  it('the age of a day is counted from the reader’s own day', () => {
    vi.stubEnv('TZ', zone);
    const [early, late] = [new Date(2026, 10, 21, 0, 30), new Date(2026, 10, 21, 23, 30)];
    for (const now of [early, late]) {
      expect(formatAge('2026-11-21', now, 'en-US')).toBe('today');
      expect(formatAge('2026-11-20', now, 'en-US')).toBe('yesterday');
      expect(dayOf(now)).toBe('2026-11-21');
    }
  });

  it('a moment is told in the reader’s time', () => {
    vi.stubEnv('TZ', zone);
    const moment = new Date(2026, 5, 1, 23, 59);
    expect(formatDay(moment.toISOString(), 'en-US')).toBe('June 1, 2026');
  });
});
