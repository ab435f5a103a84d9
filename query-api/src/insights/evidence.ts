import type { Insight } from '@vivarium/contracts/insights/http.ts';
import type { OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { MarketColumns } from '../market/columns/read-columns.ts';
import { guideDays, priceGuideOf } from '../market/price-guide.ts';

/**
 * @param today `YYYY-MM-DD`, UTC
 * @returns what a suggested price stands on: what was paid for animals of the same species and exactly the same traits, or,
 *   where too few have said, what is asked for them
 */
export function evidenceFor(
  { species, traitZygosity, lifeStage }: Pick<OwnListingDocument, 'species' | 'traitZygosity' | 'lifeStage'>,
  market: MarketColumns,
  today: string,
  currency: Currency,
): Insight['evidence'] {
  if (species === null) return null;
  const alike = { species: [species], exactly: traitZygosity };
  // A hatchling is no breeder; of both together only where there are too few of one.
  const stages = lifeStage === null ? [undefined] : [[lifeStage], undefined];
  for (const stage of stages) {
    const guide = priceGuideOf(market, { ...alike, lifeStage: stage }, guideDays(today), currency);
    const daysToSell = guide.daysToSell?.median ?? null;
    if (guide.sold !== null) return { basis: 'sold', prices: guide.sold, daysToSell };
    if (guide.asked !== null) return { basis: 'asked', prices: guide.asked, daysToSell };
  }
  return null;
}
