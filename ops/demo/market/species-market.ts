/**
 * What a species is worth and how it is traded, for demo data only: these are not facts of the catalogue.
 * Prices are made up at the level that hobbyists usually ask, in US dollars, for an animal without traits.
 */
export interface SpeciesMarket {
  slug: string;
  /** Its share of all animal listings, relative to the others'. */
  share: number;
  /** US dollars for a young one, and for an adult. */
  price: readonly [young: number, adult: number];
  /** Months from hatching or birth to breeding age. */
  matureMonths: number;
  /** Month of the year (north of the equator, 1 to 12) around which young appear; absent: all year round. */
  hatchMonth?: number;
  /** Grams: new-born, adult male, adult female; absent where not known well. */
  mass?: readonly [newborn: number, male: number, female: number];
  diet: Diet;
  /** Part of the listings that are imported animals, where that is common in the trade. */
  wild?: number;
  farmed?: number;
}

export type Diet =
  | 'rats'
  | 'mice'
  | 'tiny-rodents'
  | 'fish-and-rodents'
  | 'insects'
  | 'small-insects'
  | 'gecko-diet'
  | 'omnivore'
  | 'greens'
  | 'grasses'
  | 'pellets'
  | 'flies'
  | 'worms'
  | 'spider'
  | 'large-lizard'
  | 'eggs';

type Traits = Partial<Omit<SpeciesMarket, 'slug' | 'share' | 'price'>>;

/** @returns a maker of rows that share what is usual in their group. */
export function rows(usual: Pick<SpeciesMarket, 'matureMonths' | 'diet'> & Traits) {
  return (slug: string, share: number, young: number, adult: number, own: Traits = {}): SpeciesMarket => ({
    ...usual,
    slug,
    share,
    price: [young, adult],
    ...own,
  });
}
