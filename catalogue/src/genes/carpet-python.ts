import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the carpet python, all subspecies together.
 *
 * Sources: MorphMarket Morphpedia; N. Mutton & J. Julander 2011, The Complete Carpet Python; Herpetoculture Network,
 * "The Tiger Carpet Python".
 */
export const carpetPythonGenes: SpeciesGenes = {
  species: 'morelia-spilota',
  loci: [],
  genes: [
    {
      slug: 'albino',
      name: 'Albino',
      otherNames: ['Darwin Albino', 'Albino Darwin'],
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
      slug: 'granite',
      name: 'Granite',
      otherNames: [],
      inheritance: 'recessive',
      look: { pattern: 'speckled' },
    },
    {
      slug: 'caramel',
      name: 'Caramel',
      otherNames: [],
      inheritance: 'incomplete_dominant',
      superForm: 'Super Caramel',
      look: { palette: 'caramel' },
    },
    {
      slug: 'jaguar',
      name: 'Jaguar',
      otherNames: ['Jag'],
      inheritance: 'incomplete_dominant',
      homozygousLethal: true,
      welfare:
        'A neurological disorder (head tremor, twisting, poor balance) comes with the gene; the leucistic young with two copies die in the egg or at hatching.',
      look: { palette: 'hypo', pattern: 'reduced' },
    },
    {
      slug: 'zebra',
      name: 'Zebra',
      otherNames: [],
      inheritance: 'incomplete_dominant',
      superForm: 'Super Zebra',
      look: { pattern: 'banded' },
      superLook: { pattern: 'patternless' },
    },
    {
      slug: 'tiger',
      name: 'Tiger',
      otherNames: [],
      inheritance: 'polygenic',
      look: { pattern: 'stripe' },
    },
  ],
};
