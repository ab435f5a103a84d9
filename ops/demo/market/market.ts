import { allSpecies } from '@vivarium/catalogue/index.ts';
import type { Species, SpeciesGroup } from '@vivarium/catalogue/species.ts';
import { type Weights, weigh } from '../chance/random.ts';
import { lizardMarket } from './lizard-market.ts';
import { otherMarket } from './other-market.ts';
import { snakeMarket } from './snake-market.ts';
import type { Diet, SpeciesMarket } from './species-market.ts';

/** A species of the catalogue with its place in the demo market. */
export interface Traded {
  species: Species;
  market: SpeciesMarket;
}

const known: ReadonlyMap<string, SpeciesMarket> = new Map(
  [...snakeMarket, ...lizardMarket, ...otherMarket].map((market) => [market.slug, market]),
);

const usualDiet: Readonly<Record<SpeciesGroup, Diet>> = {
  snake: 'mice',
  gecko: 'insects',
  lizard: 'insects',
  chameleon: 'insects',
  tortoise: 'grasses',
  turtle: 'pellets',
  frog: 'insects',
  salamander: 'worms',
  invertebrate: 'spider',
};

/** A species that the tables do not have yet is sold too, at a middling price. */
function marketOf({ slug, group }: Species): SpeciesMarket {
  return known.get(slug) ?? { slug, share: 1, price: [120, 200], matureMonths: 24, diet: usualDiet[group] };
}

/** Every species of the catalogue, in its order. */
export const traded: readonly Traded[] = allSpecies.map((species) => ({
  species,
  market: marketOf(species),
}));

/** All of them, the popular ones heavier. */
export const tradedByShare: Weights<Traded> = weigh(traded, ({ market }) => market.share);

/** Slugs that the tables know and the catalogue does not: rows that wait, or that are misspelt. */
export const untraded: readonly string[] = [...known.keys()].filter(
  (slug) => !allSpecies.some((species) => species.slug === slug),
);
