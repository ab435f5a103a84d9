import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the California kingsnake.
 *
 * Sources: MorphMarket Morphpedia.
 */
export const californiaKingsnakeGenes: SpeciesGenes = {
  species: 'lampropeltis-californiae',
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
      slug: 'hypo',
      name: 'Hypo',
      otherNames: ['Hypomelanistic'],
      inheritance: 'recessive',
      look: { palette: 'hypo' },
    },
    {
      slug: 'lavender-albino',
      name: 'Lavender Albino',
      otherNames: ['Lavender'],
      inheritance: 'recessive',
      look: { palette: 'lavender', eyes: 'red' },
    },
    {
      slug: 'banana',
      name: 'Banana',
      otherNames: [],
      inheritance: 'polygenic',
      look: { palette: 'yellow' },
    },
    {
      slug: 'high-white',
      name: 'High White',
      otherNames: [],
      inheritance: 'polygenic',
      look: { palette: 'cream', pattern: 'reduced' },
    },
  ],
};
