import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the Kenyan sand boa.
 *
 * Sources: MorphMarket Morphpedia; Sand Boa Genetics, "Morph list and possibilities".
 */
export const kenyanSandBoaGenes: SpeciesGenes = {
  species: 'eryx-colubrinus',
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
      slug: 'anery',
      name: 'Anery',
      otherNames: ['Anerythristic'],
      inheritance: 'recessive',
      look: { palette: 'axanthic' },
    },
    {
      slug: 'paradox-albino',
      name: 'Paradox Albino',
      otherNames: ['Paradox'],
      inheritance: 'recessive',
      look: { palette: 'albino', pattern: 'speckled', eyes: 'red' },
    },
    {
      slug: 'splash',
      name: 'Splash',
      otherNames: [],
      inheritance: 'recessive',
      look: { pattern: 'aberrant' },
    },
    {
      slug: 'nuclear',
      name: 'Nuclear',
      otherNames: [],
      inheritance: 'polygenic',
      look: { palette: 'orange' },
    },
  ],
};
