import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the bearded dragon.
 *
 * Sources: MorphMarket Morphpedia. The scales of leatherbacks and silkbacks are a
 * mutation of EDA (Di-Poï & Milinkovitch 2016, Science Advances 2: e1600708).
 */
export const beardedDragonGenes: SpeciesGenes = {
  species: 'pogona-vitticeps',
  loci: [],
  genes: [
    {
      slug: 'hypo',
      name: 'Hypo',
      otherNames: ['Hypomelanistic'],
      inheritance: 'recessive',
      look: { palette: 'hypo' },
    },
    {
      slug: 'translucent',
      name: 'Translucent',
      otherNames: ['Trans'],
      inheritance: 'recessive',
      look: { eyes: 'black' },
    },
    {
      slug: 'silverback',
      name: 'Silverback',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'pale' },
    },
    {
      slug: 'witblits',
      name: 'Witblits',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'pale', pattern: 'patternless' },
    },
    {
      slug: 'zero',
      name: 'Zero',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'leucistic', pattern: 'patternless' },
    },
    {
      slug: 'leatherback',
      name: 'Leatherback',
      otherNames: ['Italian Leatherback'],
      inheritance: 'incomplete_dominant',
      superForm: 'Silkback',
      welfare:
        'Silkbacks, with two copies, have no scales: their skin tears and dries, they burn easily and need help to shed; two leatherbacks are not bred to each other.',
      look: { skin: 'smooth' },
      superLook: { skin: 'scaleless' },
    },
    {
      slug: 'dunner',
      name: 'Dunner',
      otherNames: [],
      inheritance: 'dominant',
      look: { pattern: 'speckled' },
    },
    {
      slug: 'genetic-stripe',
      name: 'Genetic Stripe',
      otherNames: [],
      inheritance: 'dominant',
      look: { pattern: 'stripe' },
    },
    {
      slug: 'citrus',
      name: 'Citrus',
      otherNames: [],
      inheritance: 'polygenic',
      look: { palette: 'yellow' },
    },
    {
      slug: 'orange',
      name: 'Orange',
      otherNames: [],
      inheritance: 'polygenic',
      look: { palette: 'orange' },
    },
    {
      slug: 'red',
      name: 'Red',
      otherNames: [],
      inheritance: 'polygenic',
      look: { palette: 'red' },
    },
  ],
};
