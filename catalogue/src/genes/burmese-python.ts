import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the Burmese python.
 *
 * Sources: B. Clark, "Python Color & Pattern Morphs", Reptiles Magazine, March 1996; MorphMarket Morphpedia.
 */
export const burmesePythonGenes: SpeciesGenes = {
  species: 'python-bivittatus',
  loci: [],
  genes: [
    {
      slug: 'albino',
      name: 'Albino',
      otherNames: ['Amelanistic'],
      inheritance: 'recessive',
      look: { palette: 'albino', eyes: 'red' },
    },
    {
      slug: 'granite',
      name: 'Granite',
      otherNames: [],
      inheritance: 'recessive',
      look: { pattern: 'speckled' },
    },
    {
      slug: 'green',
      name: 'Green',
      otherNames: ['Patternless'],
      inheritance: 'recessive',
      look: { palette: 'pale', pattern: 'patternless' },
    },
    {
      slug: 'labyrinth',
      name: 'Labyrinth',
      otherNames: ['Laby'],
      inheritance: 'recessive',
      look: { pattern: 'aberrant' },
    },
  ],
};
