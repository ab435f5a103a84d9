import type { SpeciesCombinations } from '../combination.ts';
import { combination } from './recipe.ts';

/**
 * Combinations of the carpet python.
 *
 * Sources: MorphMarket Morphpedia; N. Mutton & J. Julander 2011, The Complete Carpet Python.
 */
export const carpetPythonCombinations: SpeciesCombinations = {
  species: 'morelia-spilota',
  combinations: [combination('Snow', 'albino axanthic')],
};
