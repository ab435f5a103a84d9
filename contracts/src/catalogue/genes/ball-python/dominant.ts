import type { Gene } from '../../gene.ts';

/**
 * Dominant and incomplete dominant genes of the ball python that stand alone at their locus.
 *
 * Sources: World of Ball Pythons; MorphMarket Morphpedia. The sex linkage of banana: Mallery & Carrillo 2016,
 * "A case study of sex-linkage in Python regius", Phyllomedusa 15: 29-42.
 */
export const ballPythonDominant: readonly Gene[] = [
  {
    slug: 'banana',
    name: 'Banana',
    otherNames: ['Coral Glow', 'CG'],
    inheritance: 'incomplete_dominant',
    sexLinked: true,
    superForm: 'Super Banana',
    look: { palette: 'banana' },
  },
  {
    slug: 'pastel',
    name: 'Pastel',
    otherNames: ['Pastel Jungle'],
    inheritance: 'incomplete_dominant',
    superForm: 'Super Pastel',
    look: { palette: 'yellow' },
  },
  {
    slug: 'enchi',
    name: 'Enchi',
    otherNames: [],
    inheritance: 'incomplete_dominant',
    superForm: 'Super Enchi',
    look: { palette: 'orange', pattern: 'reduced' },
  },
  {
    slug: 'orange-dream',
    name: 'Orange Dream',
    otherNames: ['OD'],
    inheritance: 'incomplete_dominant',
    superForm: 'Super Orange Dream',
    look: { palette: 'orange' },
  },
  {
    slug: 'spider',
    name: 'Spider',
    otherNames: [],
    inheritance: 'dominant',
    welfare:
      'Every spider has a neurological disorder of some degree (wobble: head tremor, poor balance); no animal with two copies is proven to have lived.',
    homozygousLethal: true,
    look: { pattern: 'spider' },
  },
  {
    slug: 'pinstripe',
    name: 'Pinstripe',
    otherNames: ['Pin'],
    inheritance: 'dominant',
    look: { pattern: 'pinstripe' },
  },
  {
    slug: 'champagne',
    name: 'Champagne',
    otherNames: [],
    inheritance: 'incomplete_dominant',
    homozygousLethal: true,
    welfare: 'Neurological wobble of varying degree; animals with two copies do not survive.',
    look: { palette: 'caramel', pattern: 'patternless' },
  },
  {
    slug: 'calico',
    name: 'Calico',
    otherNames: ['Sugar'],
    inheritance: 'dominant',
    look: { palette: 'yellow', pattern: 'speckled' },
  },
  {
    slug: 'chocolate',
    name: 'Chocolate',
    otherNames: [],
    inheritance: 'incomplete_dominant',
    superForm: 'Super Chocolate',
    look: { palette: 'dark' },
  },
  {
    slug: 'ghi',
    name: 'GHI',
    otherNames: ['Gotta Have It'],
    inheritance: 'incomplete_dominant',
    superForm: 'Super GHI',
    look: { palette: 'dark' },
    superLook: { palette: 'melanistic' },
  },
  {
    slug: 'mahogany',
    name: 'Mahogany',
    otherNames: [],
    inheritance: 'incomplete_dominant',
    superForm: 'Suma (Super Mahogany)',
    look: { palette: 'dark' },
    superLook: { palette: 'melanistic' },
  },
];
