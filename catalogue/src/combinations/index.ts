import type { SpeciesCombinations } from '../combination.ts';
import { axolotlCombinations } from './axolotl.ts';
import { ballPythonCombinations } from './ball-python.ts';
import { beardedDragonCombinations } from './bearded-dragon.ts';
import { californiaKingsnakeCombinations } from './california-kingsnake.ts';
import { carpetPythonCombinations } from './carpet-python.ts';
import { commonBoaCombinations } from './common-boa.ts';
import { cornSnakeCombinations } from './corn-snake.ts';
import { crestedGeckoCombinations } from './crested-gecko.ts';
import { kenyanSandBoaCombinations } from './kenyan-sand-boa.ts';
import { leopardGeckoCombinations } from './leopard-gecko.ts';
import { westernHognoseCombinations } from './western-hognose.ts';

/** The combinations of every species that has any. */
export const allSpeciesCombinations: readonly SpeciesCombinations[] = [
  ballPythonCombinations,
  cornSnakeCombinations,
  leopardGeckoCombinations,
  commonBoaCombinations,
  westernHognoseCombinations,
  californiaKingsnakeCombinations,
  carpetPythonCombinations,
  kenyanSandBoaCombinations,
  crestedGeckoCombinations,
  beardedDragonCombinations,
  axolotlCombinations,
];
