import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { PriceGuide } from '@vivarium/contracts/trends/http/price-guide.ts';
import type { Turns } from '../market/columns/in-turns.ts';
import type { Narrowing } from '../market/columns/narrowing.ts';
import type { MarketColumns } from '../market/columns/read-columns.ts';
import { Sample } from '../market/columns/sample.ts';
import { toldPercentile, wireMoney } from '../market/medians.ts';
import { askedAnimals } from '../market/model/asked-animals.ts';
import { fitPriceModel, type PriceModel } from '../market/model/price-model.ts';
import type { Days } from '../market/range.ts';
import { remember } from '../memory/remember.ts';
import type { Parts } from '../parts.ts';

/** What genes are worth does not change in minutes; fitting takes some ten milliseconds. */
const KEPT = { age: 600_000, most: 300 };

/**
 * @returns tells what the single genes of a combination suggest: for each animal that matches, what the model of its species
 *   suggests; of these the one in the middle, to stand beside the median of what is asked for the same animals
 */
export function suggestingByGenes({
  marketColumns,
  inTurns,
  elapsed,
}: Pick<Parts, 'marketColumns' | 'inTurns' | 'elapsed'>) {
  type Asked = { species: string; range: Days };
  const models = remember(
    async (asked: readonly Asked[]): Promise<(PriceModel | undefined)[]> => {
      const market = await marketColumns();
      return Promise.all(asked.map(({ species, range }) => inTurns(modelOf(market, species, range))));
    },
    ({ species }) => species,
    KEPT,
    elapsed,
  );
  return async (
    market: MarketColumns,
    species: string,
    narrowing: Narrowing,
    range: Days,
    currency: Currency,
  ): Promise<PriceGuide['byGenes']> => {
    // Of a single gene it would say what the gene itself says.
    if ((narrowing.trait?.length ?? 0) < 2) return null;
    const [model] = await models([{ species, range }]);
    if (model === undefined) return null;
    const suggested = wireMoney(await inTurns(suggestionOf(model, market, narrowing, range)), currency);
    const { n, heldOut, error } = model;
    return suggested === null ? null : { suggested, n, heldOut, error: Math.round(error * 1000) / 1000 };
  };
}

function* modelOf(market: MarketColumns, species: string, range: Days): Turns<PriceModel | undefined> {
  return yield* fitPriceModel(yield* askedAnimals(market, { species: [species] }, range));
}

/** @returns dollars, of the animal in the middle; null of too few. */
function* suggestionOf(
  model: PriceModel,
  market: MarketColumns,
  narrowing: Narrowing,
  range: Days,
): Turns<number | null> {
  const suggestions = new Sample();
  for (const animal of yield* askedAnimals(market, narrowing, range)) {
    const suggested = model.suggest(animal);
    if (suggested !== undefined) suggestions.add(suggested);
  }
  return toldPercentile(suggestions, 0.5);
}
