import type { SpeciesCombinations } from '../combination.ts';
import { combination } from './recipe.ts';

/**
 * Combinations of the crested gecko.
 *
 * Sources: MorphMarket Morphpedia; Reptile City Korea.
 */
export const crestedGeckoCombinations: SpeciesCombinations = {
  species: 'correlophus-ciliatus',
  combinations: [combination('Frappuccino', 'cappuccino lilly-white', 'Frapp')],
};
