import type { SpeciesGenes } from '../gene.ts';
import { ballPythonGenes } from './ball-python/index.ts';
import { cornSnakeGenes } from './corn-snake.ts';
import { crestedGeckoGenes } from './crested-gecko.ts';
import { leopardGeckoGenes } from './leopard-gecko.ts';

/** The genes of every species whose genes the catalogue knows. */
export const allSpeciesGenes: readonly SpeciesGenes[] = [
  ballPythonGenes,
  cornSnakeGenes,
  leopardGeckoGenes,
  crestedGeckoGenes,
];
