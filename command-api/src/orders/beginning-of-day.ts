/**
 * @param day such as `2026-12-05`
 * @param country where it is that day, as ISO 3166-1 code; null: nobody knows
 * @returns when the day begins there, in milliseconds: where a country has several times, where it begins last, so that nobody
 *   has less of it than others; of no country, or one without a time, when it begins in Greenwich
 */
export function beginningOfDay(day: string, country: string | null): number {
  const greenwich = Date.parse(`${day}T00:00:00.000Z`);
  const zones = country === null ? [] : zonesOf(country);
  if (zones.length === 0) return greenwich;
  return Math.max(...zones.map((zone) => midnightIn(zone, greenwich)));
}

const known = new Map<string, readonly string[]>();

function zonesOf(country: string): readonly string[] {
  const before = known.get(country);
  if (before !== undefined) return before;
  const zones = /^[A-Z]{2}$/.test(country) ? (new Intl.Locale(`und-${country}`).getTimeZones?.() ?? []) : [];
  known.set(country, zones);
  return zones;
}

/** What clocks show there is as far from Greenwich as they are that night: it is looked at twice, should they be put forward. */
function midnightIn(zone: string, greenwich: number): number {
  const guess = greenwich - aheadIn(zone, greenwich);
  return greenwich - aheadIn(zone, guess);
}

/** How far clocks are ahead of Greenwich at a moment, in milliseconds. */
function aheadIn(zone: string, at: number): number {
  const shown = new Date(at).toLocaleString('sv-SE', { timeZone: zone });
  return Date.parse(`${shown.replace(' ', 'T')}.000Z`) - at;
}
