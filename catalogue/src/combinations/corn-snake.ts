import type { SpeciesCombinations } from '../combination.ts';
import { combination } from './recipe.ts';

/**
 * Combinations of the corn snake. “Sunglow” and “candy cane” are none: they are amels of a selected look.
 *
 * Sources: Ians Vivarium, corn snake morphs; C. Pritzel, Cornsnake Morph Guide; farbvarianten-lexikon.de;
 * cornsnake.info.
 */
export const cornSnakeCombinations: SpeciesCombinations = {
  species: 'pantherophis-guttatus',
  combinations: [
    combination('Amber', 'hypo caramel'),
    combination('Avalanche', 'amel anery diffused'),
    combination('Blizzard', 'amel charcoal'),
    combination('Butter', 'amel caramel'),
    combination('Crimson', 'hypo miami'),
    combination('Fire', 'amel diffused'),
    combination('Ghost', 'hypo anery'),
    combination('Granite', 'anery diffused'),
    combination('Ice', 'anery lava'),
    combination('Opal', 'amel lavender'),
    combination('Orchid', 'lavender sunkissed'),
    combination('Peppermint', 'amel cinder'),
    combination('Pewter', 'charcoal diffused'),
    combination('Phantom', 'hypo charcoal'),
    combination('Plasma', 'diffused lavender'),
    combination('Snopal', 'amel anery lavender'),
    combination('Snow', 'amel anery'),
    combination('Sulfur', 'amel caramel diffused', 'Sulphur'),
    combination('Topaz', 'caramel lava'),
  ],
};
