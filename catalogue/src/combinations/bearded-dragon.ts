import type { SpeciesCombinations } from '../combination.ts';
import { combination } from './recipe.ts';

/**
 * Combinations of the bearded dragon.
 *
 * Sources: MorphMarket Morphpedia.
 */
export const beardedDragonCombinations: SpeciesCombinations = {
  species: 'pogona-vitticeps',
  combinations: [combination('Wero', 'witblits zero')],
};
