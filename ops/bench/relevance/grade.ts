import type { LiveAnimalAttributes, Trait } from '@vivarium/contracts/listings/live-animal.ts';
import { isAnimal, type ListingState } from '@vivarium/contracts/listings/state.ts';
import { majorOf } from '@vivarium/contracts/shared/currency.ts';
import { distanceKm } from '@vivarium/contracts/shared/location.ts';
import { inDollars } from '@vivarium/contracts/shared/reference-rates.ts';
import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import type { Unwanted, WantedTrait, Wants } from './wants.ts';

export type Grade = 0 | 1 | 2 | 3;

/**
 * How good an answer a listing is, from its facts alone:
 *
 * - 3: everything that is wanted;
 * - 2: the right thing within the limits, with one secondary wish missed;
 * - 1: only the right kind: details or limits missed, or two or more secondary wishes;
 * - 0: anything else, what has anything that was excluded, and whatever is not on sale (any status but `active`).
 *
 * Kind: species, or category of goods; where the query names neither, at least one of the wanted traits in any
 * zygosity. Details, which make it the right thing: all traits in the zygosity asked for (a stated chance must be met
 * or exceeded), subcategory, attributes, words of the text. Limits: price, place, country, state. Secondary wishes: sex,
 * life stage, origin, proven breeder; so a query without any is graded 3, 1 or 0.
 *
 * A query that names no kind (“female”, “within 50 miles of Leeds”) is graded 3 or 0; one that says nothing about
 * listings (“paradise”) 0 throughout, and so does not count in a mean.
 */
export function gradeOf(listing: ListingState, wants: Wants): Grade {
  if (listing.status !== 'active' || Object.keys(wants).length === 0) return 0;
  if (wants.not !== undefined && isUnwanted(listing, wants.not)) return 0;
  const isRight = isRightThing(listing, wants) && isWithinLimits(listing, wants);
  const missed = missedWishes(listing, wants);
  const isKind = isRightKind(listing, wants);
  if (isKind === undefined) return isRight && missed === 0 ? 3 : 0;
  if (!isKind) return 0;
  if (!isRight) return 1;
  return missed === 0 ? 3 : missed === 1 ? 2 : 1;
}

/** `undefined`: no kind is named. */
function isRightKind(listing: ListingState, { species, category, traits }: Wants): boolean | undefined {
  const animal = isAnimal(listing) ? listing.attributes : undefined;
  if (category !== undefined) return category.includes(listing.category);
  if (species !== undefined) return species.includes(animal?.species ?? '');
  return traits?.some(
    ({ gene }) => animal?.traits.some((trait) => [gene].flat().includes(trait.gene)) === true,
  );
}

function isRightThing(listing: ListingState, wants: Wants): boolean {
  const { traits, subcategory, attributes, textAny } = wants;
  const had = isAnimal(listing) ? listing.attributes.traits : [];
  const values: Readonly<Record<string, unknown>> = listing.attributes;
  return (
    (traits ?? []).every((wanted) => had.some((trait) => isWanted(trait, wanted))) &&
    (subcategory === undefined || subcategory.includes(listing.subcategory ?? '')) &&
    Object.entries(attributes ?? {}).every(([key, any]) => any.some((value) => value === values[key])) &&
    (textAny === undefined ||
      textAny.some((words) => holds(`${listing.title} ${listing.description}`, words)))
  );
}

function isWanted(trait: Trait, { gene, zygosity, chance }: WantedTrait): boolean {
  return (
    [gene].flat().includes(trait.gene) && trait.zygosity === zygosity && (trait.chance ?? 0) >= (chance ?? 0)
  );
}

/** Whether a text holds words next to each other. */
function holds(text: string, words: string): boolean {
  const inRow = (each: string) => ` ${wordsOf(each).join(' ')} `;
  return inRow(text).includes(inRow(words));
}

function isWithinLimits(
  listing: ListingState,
  { minPrice, maxPrice, currency = 'USD', near, country, region }: Wants,
): boolean {
  const price = inDollars(majorOf(listing.price.amount, listing.price.currency), listing.price.currency);
  return (
    price >= inDollars(minPrice ?? 0, currency) &&
    price <= inDollars(maxPrice ?? Number.MAX_VALUE, currency) &&
    (near === undefined || distanceKm(listing.location, near) <= near.radiusKm) &&
    (country === undefined || country.includes(listing.location.country)) &&
    (region === undefined || region.includes(listing.location.region ?? ''))
  );
}

function isUnwanted(listing: ListingState, unwanted: Unwanted): boolean {
  if (!isAnimal(listing)) return false;
  const { traits, sex, lifeStage, origin } = listing.attributes;
  const has = <T>(values: readonly T[] | undefined, value: T | undefined) =>
    value !== undefined && values?.includes(value) === true;
  return (
    traits.some(({ gene, zygosity }) => has(unwanted.genes, gene) || has(unwanted.zygosities, zygosity)) ||
    has(unwanted.sex, sex) ||
    has(unwanted.lifeStage, lifeStage) ||
    has(unwanted.origin, origin)
  );
}

function missedWishes(listing: ListingState, wants: Wants): number {
  const animal: Partial<LiveAnimalAttributes> = isAnimal(listing) ? listing.attributes : {};
  const { sex, lifeStage, origin, provenBreeder } = wants;
  return [
    sex !== undefined && animal.sex !== sex,
    lifeStage !== undefined && !lifeStage.some((stage) => stage === animal.lifeStage),
    origin !== undefined && animal.origin !== origin,
    provenBreeder !== undefined && animal.provenBreeder !== provenBreeder,
  ].filter(Boolean).length;
}
