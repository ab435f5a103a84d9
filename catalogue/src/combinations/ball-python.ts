import type { SpeciesCombinations } from '../combination.ts';
import { combination } from './recipe.ts';

/**
 * Combinations of the ball python. Names that breeders use for different recipes are left out.
 *
 * Sources: World of Ball Pythons; MorphMarket Morphpedia.
 */
export const ballPythonCombinations: SpeciesCombinations = {
  species: 'python-regius',
  combinations: [
    combination(
      'Blue-eyed leucistic',
      'super:mojave|lesser|butter|russo',
      'BEL',
      'BluEL',
      'Blue eyed lucy',
      'Lucy',
    ),
    combination('Black-eyed leucistic', 'super:fire', 'BlkEL', 'Black eyed lucy'),
    combination('Bumblebee', 'pastel spider', 'Bumble Bee'),
    combination('Killer Bee', 'super:pastel spider'),
    combination('Queen Bee', 'lesser pastel spider'),
    combination('Honey Bee', 'ghost spider', 'Honeybee'),
    combination('Bumblebelly', 'pastel spider yellow-belly'),
    combination('Spied', 'pied spider'),
    combination('Spinner', 'pinstripe spider'),
    combination('Spinner Blast', 'pastel pinstripe spider'),
    combination('Lemon Blast', 'pastel pinstripe'),
    combination('Killer Blast', 'super:pastel pinstripe'),
    combination('Jigsaw', 'mojave pinstripe'),
    combination('Kingpin', 'lesser pinstripe', 'King Pin'),
    combination('Pastave', 'mojave pastel'),
    combination('Firefly', 'fire pastel', 'Fire Fly'),
    combination('Pewter', 'cinnamon pastel'),
    combination('Black Pewter', 'black-pastel pastel'),
    combination('Sterling', 'cinnamon super:pastel', 'Sterling Pastel'),
    combination('Silver Streak', 'black-pastel super:pastel'),
    combination('Silver Bullet', 'super:cinnamon pastel'),
    combination('Killer Clown', 'clown super:pastel'),
    combination('Dreamsicle', 'lavender-albino pied'),
    combination('Panda Pied', 'super:black-pastel pied'),
    combination('Snow', 'albino axanthic-vpi|axanthic-tsk|axanthic-mj'),
  ],
};
