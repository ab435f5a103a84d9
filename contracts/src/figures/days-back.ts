const DAY_MS = 24 * 60 * 60 * 1000;

/** @returns so many days (`YYYY-MM-DD`, UTC) in order, that of a moment the last of them. */
export function daysBack(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    new Date(now.getTime() - (count - 1 - i) * DAY_MS).toISOString().slice(0, 10),
  );
}
