import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the corn snake.
 *
 * Sources: Ians Vivarium, corn snake morph guide; C. Pritzel, Cornsnake Morph Guide; MorphMarket Morphpedia.
 * Amel is a mutation of OCA2 (Saenko et al. 2015, BMC Evol. Biol. 15: 161); lavender of LYST (Ullate-Agote et
 * al. 2020, PNAS 117: 26307); motley and stripe are alleles of CLCN2 (Tzika et al. 2024).
 */
export const cornSnakeGenes: SpeciesGenes = {
  species: 'pantherophis-guttatus',
  loci: [
    { slug: 'amel', name: 'Amel and ultra', compounds: [{ name: 'Ultramel', alleles: ['amel', 'ultra'] }] },
    { slug: 'motley', name: 'Motley and stripe', compounds: [] },
    { slug: 'hypo', name: 'Hypo and strawberry', compounds: [] },
  ],
  genes: [
    {
      slug: 'amel',
      name: 'Amel',
      otherNames: ['Amelanistic', 'Albino', 'Red albino'],
      inheritance: 'recessive',
      locus: 'amel',
      look: { palette: 'albino', eyes: 'red' },
    },
    {
      slug: 'ultra',
      name: 'Ultra',
      otherNames: ['Ultra Hypo'],
      inheritance: 'recessive',
      locus: 'amel',
      look: { palette: 'hypo' },
    },
    {
      slug: 'anery',
      name: 'Anery',
      otherNames: ['Anerythristic', 'Anery A', 'Black albino'],
      inheritance: 'recessive',
      look: { palette: 'axanthic' },
    },
    {
      slug: 'charcoal',
      name: 'Charcoal',
      otherNames: ['Anery B'],
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
      slug: 'cinder',
      name: 'Cinder',
      otherNames: ['Ashy'],
      inheritance: 'recessive',
      look: { palette: 'axanthic' },
    },
    {
      slug: 'diffused',
      name: 'Diffused',
      otherNames: ['Bloodred', 'Blood Red', 'Diffusion'],
      inheritance: 'recessive',
      look: { palette: 'red', pattern: 'reduced' },
    },
    { slug: 'dilute', name: 'Dilute', otherNames: [], inheritance: 'recessive', look: { palette: 'pale' } },
    {
      slug: 'hypo',
      name: 'Hypo',
      otherNames: ['Hypomelanistic', 'Hypo A'],
      inheritance: 'recessive',
      locus: 'hypo',
      look: { palette: 'hypo' },
    },
    {
      slug: 'strawberry',
      name: 'Strawberry',
      otherNames: ['Hypo Strawberry'],
      inheritance: 'recessive',
      locus: 'hypo',
      look: { palette: 'red' },
    },
    {
      slug: 'kastanie',
      name: 'Kastanie',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'dark' },
    },
    {
      slug: 'lava',
      name: 'Lava',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'hypo' },
    },
    {
      slug: 'lavender',
      name: 'Lavender',
      otherNames: ['Mocha'],
      inheritance: 'recessive',
      look: { palette: 'lavender' },
    },
    {
      slug: 'sunkissed',
      name: 'Sunkissed',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'orange' },
    },
    {
      slug: 'motley',
      name: 'Motley',
      otherNames: [],
      inheritance: 'recessive',
      locus: 'motley',
      look: { pattern: 'motley' },
    },
    {
      slug: 'stripe',
      name: 'Stripe',
      otherNames: ['Striped'],
      inheritance: 'recessive',
      locus: 'motley',
      look: { pattern: 'stripe' },
    },
    {
      slug: 'scaleless',
      name: 'Scaleless',
      otherNames: [],
      inheritance: 'recessive',
      look: { skin: 'scaleless' },
    },
    {
      slug: 'tessera',
      name: 'Tessera',
      otherNames: [],
      inheritance: 'dominant',
      look: { pattern: 'tessera' },
    },
    {
      slug: 'miami',
      name: 'Miami',
      otherNames: ['Miami phase'],
      inheritance: 'polygenic',
      look: { palette: 'pale' },
    },
    {
      slug: 'okeetee',
      name: 'Okeetee',
      otherNames: ['Okeetee phase'],
      inheritance: 'polygenic',
      look: { palette: 'orange', pattern: 'blotched' },
    },
  ],
};
