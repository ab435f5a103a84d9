import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the western hognose.
 *
 * Sources: MorphMarket Morphpedia; Ectotherm Empire, western hognose morphs; hognosegenes.com.
 */
export const westernHognoseGenes: SpeciesGenes = {
  species: 'heterodon-nasicus',
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
      slug: 'axanthic',
      name: 'Axanthic',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'axanthic' },
    },
    {
      slug: 'caramel',
      name: 'Caramel',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'caramel' },
    },
    {
      slug: 'dutch-hypo',
      name: 'Dutch Hypo',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'hypo' },
    },
    {
      slug: 'evans-hypo',
      name: 'Evans Hypo',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'hypo' },
    },
    {
      slug: 'lavender',
      name: 'Lavender',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'lavender' },
    },
    {
      slug: 'leucistic',
      name: 'Leucistic',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'leucistic', pattern: 'patternless', eyes: 'black' },
    },
    {
      slug: 'pistachio',
      name: 'Pistachio',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'pale' },
    },
    {
      slug: 'sable',
      name: 'Sable',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'dark' },
    },
    {
      slug: 'swiss-chocolate',
      name: 'Swiss Chocolate',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'dark' },
    },
    {
      slug: 'toffeebelly',
      name: 'Toffeebelly',
      otherNames: ['Toffee Belly', 'Toffee'],
      inheritance: 'recessive',
      look: { palette: 'hypo' },
    },
    {
      slug: 'anaconda',
      name: 'Anaconda',
      otherNames: ['Conda'],
      inheritance: 'incomplete_dominant',
      superForm: 'Superconda',
      look: { pattern: 'reduced' },
      superLook: { pattern: 'patternless' },
    },
    {
      slug: 'arctic',
      name: 'Arctic',
      otherNames: [],
      inheritance: 'incomplete_dominant',
      superForm: 'Superarctic',
      look: { palette: 'axanthic' },
      superLook: { palette: 'axanthic' },
    },
  ],
};
