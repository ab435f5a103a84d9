import type { Insight } from '@vivarium/contracts/insights/http.ts';
import type { OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { currencySchema } from '@vivarium/contracts/shared/money.ts';
import type { Turns } from '../market/columns/in-turns.ts';
import type { MarketColumns } from '../market/columns/read-columns.ts';
import { daysText, spreadOf, toldPercentile } from '../market/medians.ts';
import { guideDays, tallyOf } from '../market/price-guide.ts';
import { type Days, dayOf } from '../market/range.ts';
import { remember } from '../memory/remember.ts';
import type { Parts } from '../parts.ts';

type Priced = Pick<OwnListingDocument, 'species' | 'traitZygosity' | 'lifeStage' | 'currency'>;
type Evidence = Insight['evidence'];

/** Who sells a clutch asks about many that are alike. The market of two years does not move in a minute. */
const KEPT = { age: 60_000, most: 5000 };

/**
 * @returns finds what the suggested price of each listing stands on: what was paid for animals of the same species and exactly
 *   the same traits, or, where too few have said, what is asked for them
 */
export function findingEvidence({
  marketColumns,
  inTurns,
  clock,
  elapsed,
}: Pick<Parts, 'marketColumns' | 'inTurns' | 'clock' | 'elapsed'>) {
  return remember(
    async (listings: readonly Priced[]): Promise<Evidence[]> => {
      const market = await marketColumns();
      const days = guideDays(dayOf(clock()));
      return Promise.all(
        listings.map((listing) =>
          inTurns(evidenceFor(listing, market, days, currencySchema.parse(listing.currency))),
        ),
      );
    },
    ({ species, traitZygosity, lifeStage, currency }) =>
      [species, lifeStage, currency, ...traitZygosity.toSorted()].join(' '),
    KEPT,
    elapsed,
  );
}

function* evidenceFor(
  { species, traitZygosity, lifeStage }: Priced,
  market: MarketColumns,
  range: Days,
  currency: Currency,
): Turns<Evidence> {
  if (species === null) return null;
  const alike = { species: [species], exactly: traitZygosity };
  // A hatchling is no breeder; of both together only where there are too few of one.
  const stages = lifeStage === null ? [undefined] : [[lifeStage], undefined];
  for (const stage of stages) {
    const { paid, asked, days } = yield* tallyOf(market, { ...alike, lifeStage: stage }, range);
    const [sold, offered] = [paid, asked].map((sample) => spreadOf(sample, currency));
    const daysToSell = daysText(toldPercentile(days, 0.5));
    if (sold) return { basis: 'sold', prices: sold, daysToSell };
    if (offered) return { basis: 'asked', prices: offered, daysToSell };
  }
  return null;
}
