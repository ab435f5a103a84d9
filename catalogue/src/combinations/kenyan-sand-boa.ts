import type { SpeciesCombinations } from '../combination.ts';
import { combination } from './recipe.ts';

/**
 * Combinations of the Kenyan sand boa.
 *
 * Sources: MorphMarket Morphpedia; Sand Boa Genetics, "Morph list and possibilities".
 */
export const kenyanSandBoaCombinations: SpeciesCombinations = {
  species: 'eryx-colubrinus',
  combinations: [combination('Snow', 'albino anery'), combination('Paradox Snow', 'paradox-albino anery')],
};
