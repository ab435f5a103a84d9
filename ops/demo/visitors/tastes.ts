import { type Weights, weights } from '../chance/random.ts';

/** What visitors of a category choose. */
export interface Taste {
  category: string;
  /** How many visitors look at it. */
  visitors: number;
  /** `[attribute, value]` with how often it is chosen. */
  filters: Weights<readonly [attribute: string, value: string]>;
  /** What they type. */
  queries: readonly string[];
}

/** Weights after what is asked for most in the hobby's own classifieds; in round numbers, none is measured. */
export const tastes: readonly Taste[] = [
  {
    category: 'live-animal',
    visitors: 18,
    filters: weights(
      [['species', 'python-regius'], 9],
      [['species', 'eublepharis-macularius'], 5],
      [['species', 'correlophus-ciliatus'], 5],
      [['traits', 'clown'], 8],
      [['traits', 'pied'], 7],
      [['traits', 'lilly-white'], 4],
      [['sex', 'female'], 8],
      [['lifeStage', 'hatchling'], 4],
    ),
    queries: ['clown', 'pied female', 'crested gecko', 'het clown', 'leopard gecko near me'],
  },
  {
    category: 'enclosure',
    visitors: 8,
    filters: weights(
      [['subcategory', 'terrarium'], 5],
      [['attributes.material', 'pvc'], 4],
      [['attributes.brand', 'Exo Terra'], 3],
      [['attributes.condition', 'used'], 3],
    ),
    queries: ['4x2x2 pvc', 'exo terra 18x18x24'],
  },
  {
    category: 'heating-lighting',
    visitors: 8,
    filters: weights(
      [['subcategory', 'uvb-lamp'], 5],
      [['subcategory', 'thermostat'], 5],
      [['attributes.source', 't5-tube'], 3],
    ),
    queries: ['t5 uvb', 'pulse thermostat'],
  },
  {
    category: 'food',
    visitors: 8,
    filters: weights(
      [['subcategory', 'frozen-rodents'], 5],
      [['subcategory', 'feeder-insects'], 5],
      [['attributes.form', 'live'], 3],
    ),
    queries: ['frozen rats', 'dubia'],
  },
];
