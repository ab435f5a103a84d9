import type { Gene } from '../../gene.ts';

/**
 * Recessive genes of the ball python.
 *
 * Sources: World of Ball Pythons; MorphMarket Morphpedia; for albino (TYR), lavender albino (OCA2) and ultramel
 * (TYRP1) Brown et al. 2022, PLoS ONE 17(10): e0276376; for pied (tfec) Garcia-Elfring et al. 2023, Current Biology
 * 33: 755-763.
 */
export const ballPythonRecessive: readonly Gene[] = [
  {
    slug: 'albino',
    name: 'Albino',
    otherNames: ['Amelanistic', 'T-negative albino'],
    inheritance: 'recessive',
    locus: 'albino',
    look: { palette: 'albino', eyes: 'red' },
  },
  {
    slug: 'candy',
    name: 'Candy',
    otherNames: [],
    inheritance: 'recessive',
    locus: 'albino',
    look: { palette: 'lavender', eyes: 'red' },
  },
  {
    slug: 'toffee',
    name: 'Toffee',
    otherNames: [],
    inheritance: 'recessive',
    locus: 'albino',
    look: { palette: 'lavender', eyes: 'red' },
  },
  {
    slug: 'axanthic-vpi',
    name: 'Axanthic (VPI)',
    otherNames: ['VPI Axanthic'],
    inheritance: 'recessive',
    look: { palette: 'axanthic' },
  },
  {
    slug: 'axanthic-tsk',
    name: 'Axanthic (TSK)',
    otherNames: ['TSK Axanthic', 'Snake Keeper Axanthic'],
    inheritance: 'recessive',
    look: { palette: 'axanthic' },
  },
  {
    slug: 'axanthic-mj',
    name: 'Axanthic (MJ)',
    otherNames: ['MJ Axanthic', 'Markus Jayne Axanthic'],
    inheritance: 'recessive',
    look: { palette: 'axanthic' },
  },
  {
    slug: 'caramel-albino',
    name: 'Caramel Albino',
    otherNames: ['T-positive caramel'],
    inheritance: 'recessive',
    welfare:
      'Spinal kinking is frequent in animals that show it, and the fertility of such females is reduced.',
    look: { palette: 'caramel', eyes: 'red' },
  },
  {
    slug: 'clown',
    name: 'Clown',
    otherNames: [],
    inheritance: 'recessive',
    locus: 'clown',
    look: { pattern: 'clown' },
  },
  {
    slug: 'cryptic',
    name: 'Cryptic',
    otherNames: [],
    inheritance: 'recessive',
    locus: 'clown',
    look: { pattern: 'reduced' },
  },
  {
    slug: 'desert-ghost',
    name: 'Desert Ghost',
    otherNames: ['DG'],
    inheritance: 'recessive',
    look: { palette: 'pale' },
  },
  {
    slug: 'genetic-stripe',
    name: 'Genetic Stripe',
    otherNames: ['G-stripe'],
    inheritance: 'recessive',
    look: { pattern: 'stripe' },
  },
  {
    slug: 'ghost',
    name: 'Ghost',
    otherNames: ['Hypo', 'Hypomelanistic'],
    inheritance: 'recessive',
    look: { palette: 'hypo' },
  },
  {
    slug: 'lavender-albino',
    name: 'Lavender Albino',
    otherNames: ['Lav'],
    inheritance: 'recessive',
    look: { palette: 'lavender', eyes: 'red' },
  },
  {
    slug: 'monsoon',
    name: 'Monsoon',
    otherNames: [],
    inheritance: 'recessive',
    look: { pattern: 'speckled' },
  },
  {
    slug: 'pied',
    name: 'Pied',
    otherNames: ['Piebald'],
    inheritance: 'recessive',
    look: { pattern: 'pied' },
  },
  {
    slug: 'puzzle',
    name: 'Puzzle',
    otherNames: [],
    inheritance: 'recessive',
    look: { pattern: 'aberrant' },
  },
  {
    slug: 'sunset',
    name: 'Sunset',
    otherNames: [],
    inheritance: 'recessive',
    look: { palette: 'red', pattern: 'reduced' },
  },
  {
    slug: 'tri-stripe',
    name: 'Tri-Stripe',
    otherNames: [],
    inheritance: 'recessive',
    look: { pattern: 'stripe' },
  },
  {
    slug: 'ultramel',
    name: 'Ultramel',
    otherNames: [],
    inheritance: 'recessive',
    look: { palette: 'caramel' },
  },
];
