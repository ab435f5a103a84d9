import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the common boa. The Kahl and the Sharp albino are two loci: crossed, they give normal-looking double hets. Sharp
 * albino and BoaWoman caramel are alleles; an animal with one of each is a Paradigm (test breedings since 2007). Prodigy is a
 * third allele, taken by some for a line of BoaWoman caramel; with Sharp it makes the Paradise.
 *
 * Sources: MorphMarket Morphpedia; Class Reptilia, boa morphs; MorphMarket Morphpedia, “Albino (Sharp)”;
 * basicallyboas.com, “Paradigm genetics”; H. Winner, who proved the leopard boa recessive.
 */
export const commonBoaGenes: SpeciesGenes = {
  species: 'boa-imperator',
  loci: [
    {
      slug: 'sharp',
      name: 'Sharp, BoaWoman Caramel and Prodigy',
      compounds: [
        { name: 'Paradigm', alleles: ['sharp-albino', 'boawoman-caramel'] },
        { name: 'Paradise', alleles: ['sharp-albino', 'prodigy'] },
      ],
    },
  ],
  genes: [
    {
      slug: 'kahl-albino',
      name: 'Kahl Albino',
      otherNames: ['Kahl Strain Albino'],
      inheritance: 'recessive',
      look: { palette: 'albino', eyes: 'red' },
    },
    {
      slug: 'sharp-albino',
      name: 'Sharp Albino',
      otherNames: ['Sharp Strain Albino'],
      inheritance: 'recessive',
      locus: 'sharp',
      welfare: 'Albinos of this strain are reported to be sensitive to bright light; likely, and not proven.',
      look: { palette: 'albino', eyes: 'red' },
    },
    {
      slug: 'vpi-t-plus-albino',
      name: 'VPI T+ Albino',
      otherNames: ['VPI T-positive', 'VPI Caramel'],
      inheritance: 'recessive',
      look: { palette: 'caramel' },
    },
    {
      slug: 'boawoman-caramel',
      name: 'BoaWoman Caramel',
      otherNames: ['BWC', 'BWC T+ Albino'],
      inheritance: 'recessive',
      locus: 'sharp',
      look: { palette: 'caramel' },
    },
    {
      slug: 'prodigy',
      name: 'Prodigy',
      otherNames: ['Prodigy Albino'],
      inheritance: 'recessive',
      locus: 'sharp',
      look: { palette: 'caramel' },
    },
    {
      slug: 'anery-type-1',
      name: 'Anery (Type 1)',
      otherNames: ['Anery', 'Anerythristic'],
      inheritance: 'recessive',
      look: { palette: 'axanthic' },
    },
    {
      slug: 'anery-type-2',
      name: 'Anery (Type 2)',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'axanthic' },
    },
    {
      slug: 'blood',
      name: 'Blood',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'red' },
    },
    {
      slug: 'leopard',
      name: 'Leopard',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'dark', pattern: 'aberrant' },
    },
    {
      slug: 'hypo',
      name: 'Hypo',
      otherNames: ['Hypomelanistic', 'Salmon'],
      inheritance: 'incomplete_dominant',
      superForm: 'Super Hypo',
      look: { palette: 'hypo' },
    },
    {
      slug: 'jungle',
      name: 'Jungle',
      otherNames: [],
      inheritance: 'incomplete_dominant',
      superForm: 'Super Jungle',
      look: { pattern: 'aberrant' },
    },
    {
      slug: 'motley',
      name: 'Motley',
      otherNames: ['Colombian Motley'],
      inheritance: 'incomplete_dominant',
      superForm: 'Super Motley',
      welfare: 'Many animals with two copies fail to thrive and die young.',
      look: { pattern: 'motley' },
      superLook: { palette: 'melanistic', pattern: 'patternless' },
    },
    {
      slug: 'pastel',
      name: 'Pastel',
      otherNames: ['Pastel Dream'],
      inheritance: 'polygenic',
      look: { palette: 'orange' },
    },
  ],
};
