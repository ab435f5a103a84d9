import type { GeneRecipe } from './gene-recipe.ts';
import { axolotl, beardedDragon, crestedGecko, leopardGecko } from './lizard-recipes.ts';
import { ballPython, cornSnake, hognose } from './snake-recipes.ts';

/** Genes whose look is known more exactly than the catalogue's words say it, by species and gene. */
export const RECIPES: Readonly<Record<string, Readonly<Record<string, GeneRecipe>>>> = {
  'python-regius': ballPython,
  'pantherophis-guttatus': cornSnake,
  'eublepharis-macularius': leopardGecko,
  'correlophus-ciliatus': crestedGecko,
  'heterodon-nasicus': hognose,
  'pogona-vitticeps': beardedDragon,
  'ambystoma-mexicanum': axolotl,
};
