import type { SpeciesCombinations } from '../combination.ts';
import { combination } from './recipe.ts';

/**
 * Combinations of the axolotl.
 *
 * Sources: Ambystoma Genetic Stock Center; axolotl.org, on the colours of the axolotl.
 */
export const axolotlCombinations: SpeciesCombinations = {
  species: 'ambystoma-mexicanum',
  combinations: [combination('White Albino', 'leucistic albino')],
};
