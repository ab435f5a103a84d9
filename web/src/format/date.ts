import { currentLocale } from './language.ts';

const DAY = 86_400_000;
/** A day without a time of day, such as a day of hatching or that a law is stated for. */
const DAY_ONLY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** @returns `today`, `yesterday`, `5 days ago`, then the date; what a listing's age matters to. */
export function formatAge(iso: string, now: Date, locale = currentLocale()): string {
  const days = Math.floor(startOfDay(now) / DAY - startOfDay(readDate(iso)) / DAY);
  if (days < 30) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
  return formatDay(iso, locale);
}

/** @returns `14 March 2026`, in the order of the locale. */
export function formatDay(iso: string, locale = currentLocale()): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    readDate(iso),
  );
}

/** @returns `March 2026`. */
export function formatMonth(iso: string, locale = currentLocale()): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(readDate(iso));
}

/** @returns the day that it is for the reader, as `2026-11-28`: what a day without a time is compared with. */
export function dayOf(moment: Date): string {
  return new Date(startOfDay(moment)).toISOString().slice(0, 10);
}

/**
 * @param iso a moment, or a day alone. A day is the same day wherever its reader is: its noon there, where `new Date` would
 *   take the midnight of Greenwich, which is the evening before in America.
 */
function readDate(iso: string): Date {
  const [, year, month, day] = DAY_ONLY.exec(iso) ?? [];
  return day === undefined ? new Date(iso) : new Date(Number(year), Number(month) - 1, Number(day), 12);
}

function startOfDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}
