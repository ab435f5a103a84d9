import type { SpeciesGenes } from '../../gene.ts';
import { ballPythonAllelic } from './allelic.ts';
import { ballPythonDominant } from './dominant.ts';
import { ballPythonRecessive } from './recessive.ts';

/** Genes of the ball python; the sources stand with each part. */
export const ballPythonGenes: SpeciesGenes = {
  species: 'python-regius',
  loci: [
    {
      slug: 'albino',
      name: 'Albino complex',
      compounds: [
        { name: 'Candino', alleles: ['albino', 'candy'] },
        { name: 'Toffino', alleles: ['albino', 'toffee'] },
      ],
    },
    {
      slug: 'blue-eyed-leucistic',
      name: 'Blue-eyed leucistic (BEL) complex',
      compounds: [
        { name: 'Crystal', alleles: ['mojave', 'special'] },
        { name: 'Mystic Potion', alleles: ['mojave', 'mystic'] },
        { name: 'Purple Passion', alleles: ['mojave', 'phantom'] },
      ],
    },
    {
      slug: 'black-eyed-leucistic',
      name: 'Black-eyed leucistic (fire and vanilla) complex',
      compounds: [{ name: 'Vanilla Cream', alleles: ['fire', 'vanilla'] }],
    },
    {
      slug: 'yellow-belly',
      name: 'Yellow belly complex',
      compounds: [
        { name: 'Freeway', alleles: ['asphalt', 'yellow-belly'] },
        { name: 'Highway', alleles: ['gravel', 'yellow-belly'] },
        { name: 'Puma', alleles: ['spark', 'yellow-belly'] },
        { name: 'Superstripe', alleles: ['specter', 'yellow-belly'] },
      ],
    },
    {
      slug: 'clown',
      name: 'Clown and cryptic',
      compounds: [{ name: 'Crypton', alleles: ['clown', 'cryptic'] }],
    },
    { slug: 'spider', name: 'Spider and blackhead', compounds: [] },
    {
      slug: 'eight-ball',
      name: 'Black pastel and cinnamon (8-ball) complex',
      compounds: [{ name: '8-Ball', alleles: ['black-pastel', 'cinnamon'] }],
    },
  ],
  genes: [...ballPythonRecessive, ...ballPythonAllelic, ...ballPythonDominant],
};
