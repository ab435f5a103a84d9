import type { PriceGuideQuery } from '@vivarium/contracts/trends/http/price-guide.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import type { Narrowing } from '../market/columns/narrowing.ts';
import { demandKnown } from './filters.ts';

/** @throws {Problem} 400 for a species or a gene that there is not, or of another species. */
export function guideNarrowing(query: PriceGuideQuery): Narrowing {
  const { species, sex, life_stage: lifeStage, country, trait, exact } = query;
  const narrowing = { species: [species], sex, lifeStage, trait, country };
  demandKnown(narrowing);
  return exact === 'true' ? { ...narrowing, exactly: exactTraits(trait ?? []) } : narrowing;
}

function exactTraits(traits: readonly (readonly string[])[]): string[] {
  return traits.map(([one, other]) => {
    if (one?.includes(':') && other === undefined) return one;
    throw invalid('trait', 'must be like “pied:visual”, one each, with exact=true');
  });
}
