import { t } from '@lingui/core/macro';
import type { TrendOverview } from '@vivarium/contracts/trends/http/overview.ts';
import { formatCount } from '../format/price.ts';
import { inDaysText, moneyText } from './words.ts';

/** The answer of each chart that compares, as its title. */

interface Named {
  name: string;
  overview: Pick<TrendOverview, 'totals'>;
}

/** @returns the first and the last by a number, of those that have one; undefined of fewer than two. */
function endsOf(subjects: readonly Named[], of: (totals: TrendOverview['totals']) => number | null) {
  const told = subjects.flatMap((subject) => {
    const value = of(subject.overview.totals);
    return value === null ? [] : [{ name: subject.name, totals: subject.overview.totals, value }];
  });
  const sorted = told.toSorted((a, b) => b.value - a.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined || sorted.length < 2 ? undefined : { first, last };
}

/** @returns which is asked most for, and which least. */
export function highestAnswer(subjects: readonly Named[]): string {
  const ends = endsOf(subjects, ({ medianAsked }) =>
    medianAsked === null ? null : Number(medianAsked.amount),
  );
  if (ends === undefined) return t`What is asked`;
  const { first, last } = ends;
  const [dearest, cheapest] = [first.name, last.name];
  const [high, low] = [moneyText(first.totals.medianAsked), moneyText(last.totals.medianAsked)];
  if (high === low) return t`${high} in the middle, of each`;
  return t`${dearest}: ${high} in the middle, ${cheapest}: ${low}`;
}

/** @returns which is listed most. */
export function mostListedAnswer(subjects: readonly Named[]): string {
  const ends = endsOf(subjects, ({ listed }) => listed);
  if (ends === undefined) return t`What is listed`;
  const { first, last } = ends;
  const [leader, other] = [first.name, last.name];
  const [most, fewest] = [formatCount(first.value), formatCount(last.value)];
  if (most === fewest) return t`As many are listed of each: ${most}`;
  return t`${leader} is listed most: ${most}, ${other} ${fewest}`;
}

/** @returns which sells fastest. */
export function fastestAnswer(subjects: readonly Named[]): string {
  const ends = endsOf(subjects, ({ medianDaysToSell }) => medianDaysToSell);
  if (ends === undefined) return t`How fast it sells`;
  const { first, last } = ends;
  const [fastest, slowest] = [last.name, first.name];
  const [few, many] = [inDaysText(last.value), inDaysText(first.value)];
  if (few === many) return t`Each sells in ${few}`;
  return t`${fastest} sells in ${few}, ${slowest} in ${many}`;
}
