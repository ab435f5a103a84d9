import { currentLocale } from './language.ts';

const DAY = 86_400_000;

/** @returns `today`, `yesterday`, `5 days ago`, then the date; what a listing's age matters to. */
export function formatAge(iso: string, now: Date, locale = currentLocale()): string {
  const days = Math.floor(startOfDay(now) / DAY - startOfDay(new Date(iso)) / DAY);
  if (days < 30) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
  return formatDay(iso, locale);
}

/** @returns `14 March 2026`, in the order of the locale. */
export function formatDay(iso: string, locale = currentLocale()): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(iso),
  );
}

/** @returns `March 2026`. */
export function formatMonth(iso: string, locale = currentLocale()): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(new Date(iso));
}

function startOfDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}
