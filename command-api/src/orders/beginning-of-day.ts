/**
 * @param day such as `2026-12-05`
 * @param country where it is that day, as ISO 3166-1 code; null: nobody knows
 * @returns when the day begins there, in milliseconds: where a country has several times, where it begins last, so that nobody
 *   has less of it than others; of no country, or one without a time, when it begins in Greenwich
 */
export function beginningOfDay(day: string, country: string | null): number {
  const greenwich = Date.parse(`${day}T00:00:00.000Z`);
  const clocks = country === null ? [] : clocksOf(country);
  if (clocks.length === 0) return greenwich;
  return Math.max(...clocks.map((clock) => midnightBy(clock, greenwich)));
}

/** By country: one for each of its times, since making one takes far longer than reading it. */
const known = new Map<string, readonly Intl.DateTimeFormat[]>();

function clocksOf(country: string): readonly Intl.DateTimeFormat[] {
  const before = known.get(country);
  if (before !== undefined) return before;
  const zones = /^[A-Z]{2}$/.test(country) ? (new Intl.Locale(`und-${country}`).getTimeZones?.() ?? []) : [];
  const clocks = zones.map(
    (timeZone) => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }),
  );
  known.set(country, clocks);
  return clocks;
}

/** What clocks show there is as far from Greenwich as they are that night: it is looked at twice, should they be put forward. */
function midnightBy(clock: Intl.DateTimeFormat, greenwich: number): number {
  const guess = greenwich - aheadBy(clock, greenwich);
  return greenwich - aheadBy(clock, guess);
}

/** How far a clock is ahead of Greenwich at a moment, in milliseconds. */
function aheadBy(clock: Intl.DateTimeFormat, at: number): number {
  return Date.parse(`${clock.format(at).replace(' ', 'T')}.000Z`) - at;
}
