import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the crested gecko. Pattern traits such as harlequin and pinstripe are listed as line-bred, as the trade at
 * large has them.
 *
 * Sources: MorphMarket Morphpedia; Lilly Exotics (lilly white); Altitude Exotics (axanthic); Reptile City Korea
 * (cappuccino, and that phantom is recessive); LM Reptiles, Foundation Genetics (sable and the luwak).
 */
export const crestedGeckoGenes: SpeciesGenes = {
  species: 'correlophus-ciliatus',
  loci: [
    {
      slug: 'cappuccino',
      name: 'Cappuccino and sable',
      compounds: [{ name: 'Luwak', alleles: ['cappuccino', 'sable'] }],
    },
  ],
  genes: [
    {
      slug: 'axanthic',
      name: 'Axanthic',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'axanthic' },
    },
    {
      slug: 'phantom',
      name: 'Phantom',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'dark', pattern: 'reduced' },
    },
    {
      slug: 'cappuccino',
      name: 'Cappuccino',
      otherNames: ['Capp'],
      inheritance: 'incomplete_dominant',
      locus: 'cappuccino',
      superForm: 'Super Cappuccino',
      welfare: 'Many animals with two copies have narrowed nostrils and fail to thrive.',
      look: { palette: 'dark' },
      superLook: { palette: 'melanistic', pattern: 'patternless', eyes: 'black' },
    },
    {
      slug: 'sable',
      name: 'Sable',
      otherNames: [],
      inheritance: 'incomplete_dominant',
      locus: 'cappuccino',
      superForm: 'Super Sable',
      look: { palette: 'dark' },
    },
    {
      slug: 'lilly-white',
      name: 'Lilly White',
      otherNames: ['LW', 'Lily White'],
      inheritance: 'incomplete_dominant',
      homozygousLethal: true,
      welfare:
        'Young with two copies die in the egg or soon after hatching: two lilly whites are not bred to each other.',
      look: { palette: 'cream', pattern: 'harlequin' },
    },
    {
      slug: 'brindle',
      name: 'Brindle',
      otherNames: [],
      inheritance: 'polygenic',
      look: { pattern: 'aberrant' },
    },
    {
      slug: 'dalmatian',
      name: 'Dalmatian',
      otherNames: ['Dal', 'Super Dalmatian'],
      inheritance: 'polygenic',
      look: { pattern: 'spotted' },
    },
    {
      slug: 'flame',
      name: 'Flame',
      otherNames: ['Fire'],
      inheritance: 'polygenic',
      look: { palette: 'cream' },
    },
    {
      slug: 'harlequin',
      name: 'Harlequin',
      otherNames: ['Harley', 'Extreme Harlequin'],
      inheritance: 'polygenic',
      look: { palette: 'cream', pattern: 'harlequin' },
    },
    {
      slug: 'pinstripe',
      name: 'Pinstripe',
      otherNames: ['Pin', 'Full Pinstripe'],
      inheritance: 'polygenic',
      look: { pattern: 'pinstripe' },
    },
    {
      slug: 'quad-stripe',
      name: 'Quad Stripe',
      otherNames: ['Quadstripe'],
      inheritance: 'polygenic',
      look: { pattern: 'stripe' },
    },
    {
      slug: 'tiger',
      name: 'Tiger',
      otherNames: [],
      inheritance: 'polygenic',
      look: { pattern: 'banded' },
    },
  ],
};
