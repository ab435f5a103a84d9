import { type AnimalAttribute, animalAttributes } from '@vivarium/catalogue/animal-attributes.ts';
import { categoryBySlug } from '@vivarium/catalogue/categories.ts';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import type { ProblemDetail } from '../shared/error-body.ts';
import { doubtsOf } from './animal-doubts.ts';
import type { LiveAnimalAttributes } from './live-animal.ts';
import type { GoodsAttributes } from './state.ts';

/** As much of a listing as decides whether it may be published. */
export type Publishable = { description: string; price: { amount: number } } & (
  | { category: 'live-animal'; attributes: LiveAnimalAttributes }
  | { category: string; attributes: GoodsAttributes }
);

const missing = (key: string, label: string): ProblemDetail => ({
  path: key,
  message: `${label} must be given before it can be published`,
  code: `${snakeCase(key.replace(/^attributes\./, ''))}_required`,
});

/**
 * The one judge of what may be published: the server asks it, and the form before it.
 *
 * @param now when it is to be published
 * @returns every reason why a listing may not stand among the public ones; none when it may
 */
export function reasonsAgainst(listing: Publishable, now: Date): ProblemDetail[] {
  const reasons: ProblemDetail[] = [];
  if (listing.description === '') reasons.push(missing('description', 'A description'));
  if (listing.price.amount === 0) {
    reasons.push({ path: 'price.amount', message: 'must be more than nothing', code: 'price_required' });
  }
  const ofKind =
    listing.category === 'live-animal'
      ? reasonsOfAnimal(listing.attributes as LiveAnimalAttributes, now)
      : reasonsOfGoods(listing.category, listing.attributes as GoodsAttributes);
  return [...reasons, ...ofKind];
}

const declared: readonly (AnimalAttribute & { key: keyof LiveAnimalAttributes })[] = animalAttributes;

/** Of an animal a buyer needs to know what it is, how old, and where it comes from. */
function reasonsOfAnimal(attributes: LiveAnimalAttributes, now: Date): ProblemDetail[] {
  const reasons: ProblemDetail[] = [];
  if (attributes.species === undefined) reasons.push(missing('attributes.species', 'The species'));
  for (const { key, required } of declared) {
    if (required !== undefined && attributes[key] === undefined) {
      reasons.push(missing(`attributes.${key}`, required));
    }
  }
  const species = attributes.species === undefined ? undefined : speciesBySlug(attributes.species);
  // CITES, article III: no commercial trade in specimens of Appendix I that were taken from the wild.
  if (species?.cites === 'I' && attributes.origin === 'wild_caught') {
    const message = `${species.scientificName} is in CITES Appendix I: wild-caught animals must not be traded`;
    reasons.push({ path: 'attributes.origin', message, code: 'species_not_tradable' });
  }
  return [...reasons, ...doubtsOf(attributes, now)];
}

/** Of goods: what their category demands, and always whether they are new. */
function reasonsOfGoods(category: string, attributes: GoodsAttributes): ProblemDetail[] {
  const declared = categoryBySlug(category)?.attributes ?? [];
  return declared
    .filter(({ key, required }) => (required || key === 'condition') && attributes[key] === undefined)
    .map(({ key, label }) => missing(`attributes.${key}`, label));
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
