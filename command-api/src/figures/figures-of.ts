import type { Figures } from '@vivarium/contracts/figures/http.ts';
import type { CountedDay, CountedDays } from '../counted-days.ts';

/** @returns each of some days with what was counted on it, which may be nothing. */
export function figuresOf(days: readonly string[], counted: Required<CountedDays>): Figures['days'] {
  const byDay = (of: readonly CountedDay[]) => new Map(of.map(({ day, count }) => [day, Number(count)]));
  const [signUps, verified, savedSearches, alerts] = [
    ...[byDay(counted.signUps), byDay(counted.verified)],
    ...[byDay(counted.savedSearches), byDay(counted.alerts)],
  ];
  return days.map((day) => ({
    day,
    signUps: signUps?.get(day) ?? 0,
    verified: verified?.get(day) ?? 0,
    savedSearches: savedSearches?.get(day) ?? 0,
    alerts: alerts?.get(day) ?? 0,
  }));
}
