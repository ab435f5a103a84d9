import { currentLocale } from './language.ts';

/** @returns `28 Nov 2026, 14:05`, in the order and the zone of the reader. */
export function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}
