import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the African fat-tailed gecko.
 *
 * Sources: MorphMarket Morphpedia.
 */
export const africanFatTailedGeckoGenes: SpeciesGenes = {
  species: 'hemitheconyx-caudicinctus',
  loci: [],
  genes: [
    {
      slug: 'amelanistic',
      name: 'Amelanistic',
      otherNames: ['Albino', 'Amel'],
      inheritance: 'recessive',
      look: { palette: 'albino', eyes: 'red' },
    },
    {
      slug: 'caramel',
      name: 'Caramel',
      otherNames: ['Caramel Albino'],
      inheritance: 'recessive',
      look: { palette: 'caramel' },
    },
    {
      slug: 'ghost',
      name: 'Ghost',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'pale' },
    },
    {
      slug: 'oreo',
      name: 'Oreo',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'axanthic' },
    },
    {
      slug: 'patternless',
      name: 'Patternless',
      otherNames: [],
      inheritance: 'recessive',
      look: { pattern: 'patternless' },
    },
    {
      slug: 'zulu',
      name: 'Zulu',
      otherNames: [],
      inheritance: 'recessive',
      look: { pattern: 'aberrant' },
    },
    {
      slug: 'whiteout',
      name: 'White Out',
      otherNames: ['Whiteout', 'WO'],
      inheritance: 'incomplete_dominant',
      welfare:
        'Animals with two copies are presumed not to live, which is likely and not proven; the pairing is avoided.',
      look: { palette: 'cream', pattern: 'speckled' },
    },
  ],
};
