import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the leopard gecko. The three albino strains are three loci: crossed, they give normal young.
 *
 * Sources: MorphMarket Morphpedia; S. Sykes, Leopard Gecko Genetics (geckosetc.com). Lemon frost: Guo et al.
 * 2021, PLoS Genetics 17(6): e1009580 (SPINT1, iridophoroma).
 */
export const leopardGeckoGenes: SpeciesGenes = {
  species: 'eublepharis-macularius',
  loci: [],
  genes: [
    {
      slug: 'tremper-albino',
      name: 'Tremper Albino',
      otherNames: ['Texas Albino'],
      inheritance: 'recessive',
      look: { palette: 'albino', eyes: 'red' },
    },
    {
      slug: 'rainwater-albino',
      name: 'Rainwater Albino',
      otherNames: ['Las Vegas Albino'],
      inheritance: 'recessive',
      look: { palette: 'albino', eyes: 'red' },
    },
    {
      slug: 'bell-albino',
      name: 'Bell Albino',
      otherNames: ['Florida Albino'],
      inheritance: 'recessive',
      look: { palette: 'albino', eyes: 'red' },
    },
    {
      slug: 'blizzard',
      name: 'Blizzard',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'pale', pattern: 'patternless' },
    },
    {
      slug: 'murphy-patternless',
      name: 'Murphy Patternless',
      otherNames: ['Leucistic'],
      inheritance: 'recessive',
      look: { palette: 'yellow', pattern: 'patternless' },
    },
    {
      slug: 'eclipse',
      name: 'Eclipse',
      otherNames: [],
      inheritance: 'recessive',
      look: { eyes: 'black' },
    },
    {
      slug: 'marble-eye',
      name: 'Marble Eye',
      otherNames: [],
      inheritance: 'recessive',
      look: { eyes: 'black' },
    },
    {
      slug: 'mack-snow',
      name: 'Mack Snow',
      otherNames: [],
      inheritance: 'incomplete_dominant',
      superForm: 'Super Snow',
      look: { palette: 'axanthic' },
      superLook: { palette: 'axanthic', pattern: 'speckled', eyes: 'black' },
    },
    {
      slug: 'lemon-frost',
      name: 'Lemon Frost',
      otherNames: ['LF'],
      inheritance: 'incomplete_dominant',
      superForm: 'Super Lemon Frost',
      welfare: 'Tumours of the white pigment cells (iridophoroma) grow in most animals that carry it.',
      look: { palette: 'yellow' },
    },
    {
      slug: 'enigma',
      name: 'Enigma',
      otherNames: [],
      inheritance: 'dominant',
      welfare: 'Enigma syndrome: circling, head tilt, loss of balance, of varying degree.',
      look: { palette: 'pale', pattern: 'speckled' },
    },
    {
      slug: 'white-and-yellow',
      name: 'White and Yellow',
      otherNames: ['W&Y', 'White & Yellow'],
      inheritance: 'dominant',
      welfare: 'Neurological signs are reported of some lines; whether they come with the gene is disputed.',
      look: { palette: 'yellow', pattern: 'aberrant' },
    },
    {
      slug: 'bandit',
      name: 'Bandit',
      otherNames: [],
      inheritance: 'polygenic',
      look: { pattern: 'banded' },
    },
    {
      slug: 'black-night',
      name: 'Black Night',
      otherNames: [],
      inheritance: 'polygenic',
      look: { palette: 'melanistic' },
    },
    {
      slug: 'bold-stripe',
      name: 'Bold Stripe',
      otherNames: [],
      inheritance: 'polygenic',
      look: { pattern: 'stripe' },
    },
    {
      slug: 'carrot-tail',
      name: 'Carrot Tail',
      otherNames: [],
      inheritance: 'polygenic',
      look: { palette: 'orange' },
    },
    {
      slug: 'jungle',
      name: 'Jungle',
      otherNames: ['Aberrant'],
      inheritance: 'polygenic',
      look: { pattern: 'aberrant' },
    },
    {
      slug: 'red-stripe',
      name: 'Red Stripe',
      otherNames: [],
      inheritance: 'polygenic',
      look: { palette: 'red', pattern: 'stripe' },
    },
    {
      slug: 'tangerine',
      name: 'Tangerine',
      otherNames: ['Tang'],
      inheritance: 'polygenic',
      look: { palette: 'orange' },
    },
  ],
};
