import type { SpeciesGenes } from '../gene.ts';
import { africanFatTailedGeckoGenes } from './african-fat-tailed-gecko.ts';
import { axolotlGenes } from './axolotl.ts';
import { ballPythonGenes } from './ball-python/index.ts';
import { beardedDragonGenes } from './bearded-dragon.ts';
import { burmesePythonGenes } from './burmese-python.ts';
import { californiaKingsnakeGenes } from './california-kingsnake.ts';
import { carpetPythonGenes } from './carpet-python.ts';
import { commonBoaGenes } from './common-boa.ts';
import { cornSnakeGenes } from './corn-snake.ts';
import { crestedGeckoGenes } from './crested-gecko.ts';
import { kenyanSandBoaGenes } from './kenyan-sand-boa.ts';
import { leopardGeckoGenes } from './leopard-gecko.ts';
import { reticulatedPythonGenes } from './reticulated-python.ts';
import { westernHognoseGenes } from './western-hognose.ts';

/** The genes of every species whose genes the catalogue knows. */
export const allSpeciesGenes: readonly SpeciesGenes[] = [
  ballPythonGenes,
  cornSnakeGenes,
  leopardGeckoGenes,
  crestedGeckoGenes,
  commonBoaGenes,
  westernHognoseGenes,
  beardedDragonGenes,
  africanFatTailedGeckoGenes,
  californiaKingsnakeGenes,
  carpetPythonGenes,
  reticulatedPythonGenes,
  burmesePythonGenes,
  kenyanSandBoaGenes,
  axolotlGenes,
];
