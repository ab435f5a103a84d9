import { categoryBySlug } from '@vivarium/catalogue/categories.ts';
import { foldText } from '../shared/fold-text.ts';
import type { LiveAnimalAttributes } from './live-animal.ts';
import { type GoodsListing, isAnimal, type ListingState } from './state.ts';

/**
 * What a listing's price can fairly be compared with: two listings of the same key offer the same kind of thing.
 * Everything that moves a price in the trade and is declared takes part; nothing is guessed.
 *
 * - **Animals**: species, every trait with its zygosity, life stage and origin. The chance of a possible
 *   het does not take part: it moves the price by less than two sellers differ. A wild-caught animal is another thing
 *   than a captive-bred one. Sex takes part once an animal is subadult, when it is bought to breed (a grown ball python
 *   female costs a third more than the male); hatchlings and juveniles of most species cannot be sexed by eye and are
 *   sold at one price. A proven breeder is compared with proven breeders.
 * - **Goods**: only what is surely the same article: category, subcategory, condition, brand, and either a model or a
 *   size (`size` or some number, such as width or wattage); then every declared attribute but the colour must agree.
 *
 * @returns the key, at most some 4 kB of text; null when too little is declared to compare
 */
export function comparableOf(listing: ListingState): string | null {
  return isAnimal(listing) ? animalKey(listing.attributes) : goodsKey(listing);
}

function animalKey(animal: LiveAnimalAttributes): string | null {
  const { species, traits, sex, lifeStage, origin, provenBreeder = false } = animal;
  if (species === undefined || lifeStage === undefined || origin === undefined) return null;
  const isGrown = lifeStage === 'subadult' || lifeStage === 'adult';
  if (isGrown && sex === undefined) return null;
  const carried = new Set(traits.map(({ gene, zygosity }) => `${gene}:${zygosity}`));
  return keyOf([
    species,
    [...carried].toSorted().join(','),
    lifeStage,
    isGrown ? (sex ?? '') : '',
    origin,
    provenBreeder ? 'proven' : '',
  ]);
}

/** Goods of one brand and model are sold in every colour at one price. */
const INDIFFERENT = 'color';

function goodsKey(goods: GoodsListing): string | null {
  const { category, subcategory = '', attributes } = goods;
  const { brand, condition, model } = attributes;
  if (brand === undefined || condition === undefined) return null;
  const declared = categoryBySlug(category)?.attributes ?? [];
  const given = declared.filter(({ key }) => attributes[key] !== undefined && key !== INDIFFERENT);
  const isSized = given.some(({ key, type }) => key === 'size' || type === 'number' || type === 'integer');
  if (model === undefined && !isSized) return null;
  const values = given.map(({ key }) => `${key}=${written(attributes[key])}`);
  return keyOf([category, subcategory, ...values.toSorted()]);
}

/** Free texts differ in case, accents and spaces from seller to seller. */
function written(value: string | number | boolean | undefined): string {
  return foldText(String(value)).trim().replaceAll(/\s+/g, ' ');
}

/** The separator cannot be smuggled in by a free text of goods. */
function keyOf(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('|', '/')).join('|');
}
