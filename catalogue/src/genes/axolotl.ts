import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the axolotl.
 *
 * Sources: Frost, Briggs & Malacinski 1984, Differentiation 26: 182-188; Woodcock et al. 2017, Scientific Reports 7: 6
 * (leucistic edn3, albino tyr); Ambystoma Genetic Stock Center.
 */
export const axolotlGenes: SpeciesGenes = {
  species: 'ambystoma-mexicanum',
  loci: [],
  genes: [
    {
      slug: 'albino',
      name: 'Albino',
      otherNames: ['Golden Albino'],
      inheritance: 'recessive',
      look: { palette: 'yellow', pattern: 'patternless', eyes: 'red' },
    },
    {
      slug: 'axanthic',
      name: 'Axanthic',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'axanthic' },
    },
    {
      slug: 'copper',
      name: 'Copper',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'caramel' },
    },
    {
      slug: 'leucistic',
      name: 'Leucistic',
      otherNames: ['Lucy'],
      inheritance: 'recessive',
      look: { palette: 'leucistic', pattern: 'patternless', eyes: 'black' },
    },
    {
      slug: 'melanoid',
      name: 'Melanoid',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'melanistic', pattern: 'patternless', eyes: 'black' },
    },
    {
      slug: 'gfp',
      name: 'GFP',
      otherNames: ['Green Fluorescent Protein'],
      inheritance: 'dominant',
    },
  ],
};
