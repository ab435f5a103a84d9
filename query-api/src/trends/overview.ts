import type { estypes } from '@elastic/elasticsearch';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { TrendOverview } from '@vivarium/contracts/trends/http/overview.ts';
import { totalOf } from '../elasticsearch/searches.ts';
import { daysText, percentileIn, wireMoney } from './medians.ts';
import type { OverviewAnswer, StepBucket } from './overview-bodies.ts';
import { dayAfter, dayOf, stepAfter, stepOf, stepsOf, type TrendRange } from './range.ts';

/** One answer of the searches that `overview-bodies.ts` makes. */
type Answer = estypes.SearchResponseBody<unknown, OverviewAnswer>;

/** What is told of some listings that came and some that were sold. */
export function mediansOf(
  listed: Partial<StepBucket> & { n: number },
  sold: Partial<StepBucket> & { n: number },
  currency: Currency,
) {
  const paid = sold.paid?.value ?? 0;
  return {
    paid,
    medianAsked: wireMoney(percentileIn(listed.asked, 50, listed.n), currency),
    medianSold: wireMoney(percentileIn(sold.price, 50, paid), currency),
    medianDaysToSell: daysText(percentileIn(sold.days, 50, sold.n)),
  };
}

/** @returns the series and its totals. @param answers in the order of the bodies */
export function overviewOf(
  range: TrendRange,
  answers: readonly Answer[],
  currency: Currency,
  now: Date,
): TrendOverview {
  const [listed, sold, removed, before, opened, closed] = answers;
  const [listedAt, soldAt, removedAt] = [listed, sold, removed].map(bucketsOf);
  const activeAt = activeByStep(range, totalOf(before), bucketsOf(opened), bucketsOf(closed));
  const series = stepsOf(range).map((start) => {
    const [came, went, taken] = [listedAt, soldAt, removedAt].map((buckets) => buckets?.get(start));
    const counts = { listed: came?.doc_count ?? 0, sold: went?.doc_count ?? 0 };
    return {
      start,
      partial: isPartial(start, range, now),
      ...counts,
      removed: taken?.doc_count ?? 0,
      active: activeAt.get(start) ?? 0,
      ...mediansOf({ ...came, n: counts.listed }, { ...went, n: counts.sold }, currency),
    };
  });
  const counts = { listed: totalOf(listed), sold: totalOf(sold) };
  const totals = {
    ...counts,
    removed: totalOf(removed),
    active: series.at(-1)?.active ?? 0,
    ...mediansOf(
      { ...listed?.aggregations, n: counts.listed },
      { ...sold?.aggregations, n: counts.sold },
      currency,
    ),
  };
  return { range, currency, series, totals };
}

function bucketsOf(answer: Answer | undefined): ReadonlyMap<string, StepBucket> {
  return new Map(answer?.aggregations?.steps?.buckets.map((bucket) => [bucket.key_as_string, bucket]));
}

/** @returns what was on sale at the end of each step: what was before, and what was opened and closed up to then. */
function activeByStep(
  range: TrendRange,
  before: number,
  opened: ReadonlyMap<string, StepBucket>,
  closed: ReadonlyMap<string, StepBucket>,
): Map<string, number> {
  const byStep = new Map<string, number>();
  let active = before;
  for (let day = range.from; day <= range.to; day = dayAfter(day)) {
    active += (opened.get(day)?.doc_count ?? 0) - (closed.get(day)?.doc_count ?? 0);
    byStep.set(stepOf(day, range.interval), active);
  }
  return byStep;
}

function isPartial(start: string, { from, to, interval }: TrendRange, now: Date): boolean {
  const last = dayAfter(stepAfter(start, interval), -1);
  return start < from || last > to || last >= dayOf(now);
}
