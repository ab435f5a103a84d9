import { expect, test } from 'vitest';
import { ratesIn, ratesModule } from './rates-module.ts';

const csv = `Date, USD, JPY, HRK, CHF, \n30 October 2026, 1.1172, 175.68, N/A, 0.9194, \n`;

test('takes the day and every rate that was published', () => {
  const { day, perEuro } = ratesIn(csv);
  expect(day).toBe('2026-10-30');
  expect([...perEuro]).toEqual([
    ['USD', '1.1172'],
    ['JPY', '175.68'],
    ['CHF', '0.9194'],
  ]);
});

test('writes them as data of the catalogue', () => {
  expect(ratesModule(ratesIn(csv))).toContain(
    "  day: '2026-10-30',\n  perEuro: {\n    EUR: 1,\n    USD: 1.1172,\n",
  );
});

test('refuses what is no day of rates', () => {
  expect(() => ratesIn('<html>moved</html>')).toThrow();
  expect(() => ratesIn('Date, JPY\n30 October 2026, 175.68')).toThrow('dollar');
});
