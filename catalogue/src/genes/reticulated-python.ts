import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the reticulated python: only those that are settled.
 *
 * Sources: MorphMarket Morphpedia; B. Clark, bobclark.com.
 */
export const reticulatedPythonGenes: SpeciesGenes = {
  species: 'malayopython-reticulatus',
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
      slug: 'genetic-stripe',
      name: 'Genetic Stripe',
      otherNames: [],
      inheritance: 'recessive',
      look: { pattern: 'stripe' },
    },
    {
      slug: 'tiger',
      name: 'Tiger',
      otherNames: [],
      inheritance: 'incomplete_dominant',
      superForm: 'Super Tiger',
      look: { pattern: 'aberrant' },
      superLook: { pattern: 'stripe' },
    },
    {
      slug: 'sunfire',
      name: 'Sunfire',
      otherNames: [],
      inheritance: 'incomplete_dominant',
      superForm: 'Super Sunfire',
      look: { palette: 'orange', pattern: 'reduced' },
    },
    {
      slug: 'platinum',
      name: 'Platinum',
      otherNames: [],
      inheritance: 'incomplete_dominant',
      superForm: 'Ivory',
      look: { palette: 'pale' },
    },
  ],
};
