import type { SpeciesGenes } from '../gene.ts';

/**
 * Genes of the crested gecko. Pattern traits such as harlequin and pinstripe are listed as line-bred, as the
 * trade at large has them.
 *
 * Sources: MorphMarket Morphpedia; Lilly white: Lilly Exotics, who bred it first; axanthic: Altitude Exotics;
 * cappuccino: Reptile City Korea.
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
      slug: 'lilly-white',
      name: 'Lilly White',
      otherNames: ['LW', 'Lily White'],
      inheritance: 'incomplete_dominant',
      homozygousLethal: true,
      welfare: 'Embryos and hatchlings with two copies die: two lilly whites are not bred to each other.',
      look: { palette: 'cream', pattern: 'harlequin' },
    },
    {
      slug: 'cappuccino',
      name: 'Cappuccino',
      otherNames: ['Capp'],
      inheritance: 'incomplete_dominant',
      locus: 'cappuccino',
      superForm: 'Super Cappuccino',
      welfare: 'Animals with two copies may have narrowed nostrils and fail to thrive.',
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
      slug: 'axanthic',
      name: 'Axanthic',
      otherNames: [],
      inheritance: 'recessive',
      look: { palette: 'axanthic' },
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
      otherNames: ['Full Pinstripe', 'Pin'],
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
      slug: 'brindle',
      name: 'Brindle',
      otherNames: [],
      inheritance: 'polygenic',
      look: { pattern: 'aberrant' },
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
