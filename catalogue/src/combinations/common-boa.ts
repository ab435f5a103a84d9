import type { SpeciesCombinations } from '../combination.ts';
import { combination } from './recipe.ts';

/**
 * Combinations of the common boa. Without a strain the names are of the Kahl albino.
 *
 * Sources: MorphMarket Morphpedia; Class Reptilia, boa morphs; P. Kahl on the snow boa (kingsnake.com).
 */
export const commonBoaCombinations: SpeciesCombinations = {
  species: 'boa-imperator',
  combinations: [
    combination('Sunglow', 'hypo kahl-albino', 'Kahl Sunglow'),
    combination('Sharp Sunglow', 'hypo sharp-albino'),
    combination('VPI Sunglow', 'hypo vpi-t-plus-albino'),
    combination('Ghost', 'hypo anery-type-1'),
    combination('Snow', 'kahl-albino anery-type-1', 'Kahl Snow'),
    combination('Sharp Snow', 'sharp-albino anery-type-1'),
    combination('VPI Snow', 'vpi-t-plus-albino anery-type-1'),
    combination('Moonglow', 'hypo kahl-albino anery-type-1', 'Kahl Moonglow'),
    combination('Sharp Moonglow', 'hypo sharp-albino anery-type-1'),
  ],
};
