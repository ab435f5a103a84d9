import type { Figures } from '@vivarium/contracts/figures/http.ts';
import type { CountedDay, CountedDays } from '../counted-days.ts';

/** @returns each of some days with what was counted on it, which may be nothing. */
export function figuresOf(days: readonly string[], counted: Required<CountedDays>): Figures['days'] {
  const [signUps, verified] = [countOn(counted.signUps), countOn(counted.verified)];
  const [savedSearches, alerts] = [countOn(counted.savedSearches), countOn(counted.alerts)];
  return days.map((day) => ({
    ...{ day, signUps: signUps(day), verified: verified(day) },
    ...{ savedSearches: savedSearches(day), alerts: alerts(day) },
  }));
}

function countOn(counted: readonly CountedDay[]): (day: string) => number {
  const byDay = new Map(counted.map(({ day, count }) => [day, Number(count)]));
  return (day) => byDay.get(day) ?? 0;
}
