import type { SpeciesCombinations } from '../combination.ts';
import { combination } from './recipe.ts';

/**
 * Combinations of the California kingsnake.
 *
 * Sources: MorphMarket Morphpedia.
 */
export const californiaKingsnakeCombinations: SpeciesCombinations = {
  species: 'lampropeltis-californiae',
  combinations: [combination('Ghost', 'hypo axanthic'), combination('Snow', 'albino axanthic')],
};
