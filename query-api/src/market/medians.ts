import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import { moneyOf } from '@vivarium/contracts/shared/reference-rates.ts';
import { trendBounds } from '@vivarium/contracts/trends/bounds.ts';
import type { PriceSpread } from '@vivarium/contracts/trends/http/price-guide.ts';
import type { Sample } from './columns/sample.ts';
import type { Tally } from './columns/tally.ts';

/** @returns the exact percentile, or null where it is of too few to tell. @param share 0.5 for the median */
export function toldPercentile(sample: Sample, share: number): number | null {
  return sample.count < trendBounds.sample ? null : sample.percentile(share);
}

/** @returns dollars as money goes over HTTP. */
export function wireMoney(dollars: number | null, currency: Currency) {
  return dollars === null ? null : toWireMoney(moneyOf(dollars, currency));
}

/** @returns median and quartiles of dollars, or null where they are of too few to tell. */
export function spreadOf(sample: Sample, currency: Currency): PriceSpread | null {
  const [p25, median, p75] = [0.25, 0.5, 0.75].map((share) =>
    wireMoney(toldPercentile(sample, share), currency),
  );
  if (!p25 || !median || !p75) return null;
  return { n: sample.count, p25, median, p75 };
}

/** @returns days to a hundredth: some fifteen minutes. */
export function daysText(days: number | null): number | null {
  return days === null ? null : Math.round(days * 100) / 100;
}

/** @returns the counts and the medians of what was added up. */
export function countsOf(tally: Tally, currency: Currency) {
  return {
    listed: tally.listed,
    sold: tally.sold,
    removed: tally.removed,
    paid: tally.paid.count,
    medianAsked: wireMoney(toldPercentile(tally.asked, 0.5), currency),
    medianSold: wireMoney(toldPercentile(tally.paid, 0.5), currency),
    medianDaysToSell: daysText(toldPercentile(tally.days, 0.5)),
  };
}
