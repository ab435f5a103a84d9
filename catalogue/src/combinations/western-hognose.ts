import type { SpeciesCombinations } from '../combination.ts';
import { combination } from './recipe.ts';

/**
 * Combinations of the western hognose.
 *
 * Sources: MorphMarket Morphpedia; Ectotherm Empire, western hognose morphs.
 */
export const westernHognoseCombinations: SpeciesCombinations = {
  species: 'heterodon-nasicus',
  combinations: [
    combination('Snow', 'albino axanthic'),
    combination('Toffeeconda', 'toffeebelly anaconda', 'Toffee Conda'),
    combination('Albiconda', 'albino anaconda', 'Albino Conda'),
    combination('Snowconda', 'albino axanthic anaconda', 'Snow Conda'),
  ],
};
