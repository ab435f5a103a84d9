import type { Read } from './read.ts';

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const parted = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})$/;

/**
 * Reads a day as spreadsheets write it: `2026-07-14`, `14.07.2026`, `7/14/2026`. Points are of countries that say the day first;
 * where a stroke parts two numbers that may both be a month, nobody knows.
 */
export function readDay(text: string): Read<string> {
  const [, year, month, day] = iso.exec(text) ?? [];
  if (year !== undefined) return dayOf(year, month, day);
  const [, first = '', sign, second = '', ofYear] = parted.exec(text) ?? [];
  if (ofYear === undefined) return { problem: 'must be a day such as 2026-07-14' };
  if (sign === '.' || Number(first) > 12) return dayOf(ofYear, second, first);
  if (Number(second) > 12 || first === second) return dayOf(ofYear, first, second);
  return { problem: 'does not tell the day from the month: write the year first, as in 2026-07-14' };
}

function dayOf(year: string, month = '', day = ''): Read<string> {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${value}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  return isReal ? { value } : { problem: 'is no day of the calendar' };
}
