import type { SpeciesGroup } from '@vivarium/catalogue/species.ts';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import type { ProblemDetail } from '../shared/error-body.ts';
import type { LifeStage, LiveAnimalAttributes } from './live-animal.ts';

/** Nothing that is alive is believed to have hatched before. */
const EARLIEST_HATCHING = '1900-01-01';
/** What weighs more than so many times the heaviest usual adult is most often a weight in another unit. */
const MOST_TIMES_ADULT = 4;

const DAY_MS = 86_400_000;
const YEAR = 366;

/** The oldest that an animal of a life stage is believed to be, in days. */
interface Oldest {
  hatchling: number;
  juvenile: number;
  subadult: number;
}

/**
 * Wide bounds of our own, not biology: they stand far beyond how slowly any animal of the group grows, so that only what
 * cannot be is refused (a hatchling of 2015). Turtles and tortoises, and tarantulas among the invertebrates, take longest.
 */
const usually: Oldest = { hatchling: 2 * YEAR, juvenile: 10 * YEAR, subadult: 15 * YEAR };
const slow: Oldest = { hatchling: 3 * YEAR, juvenile: 30 * YEAR, subadult: 40 * YEAR };
const oldest: Partial<Record<SpeciesGroup, Oldest>> = {
  tortoise: slow,
  turtle: slow,
  invertebrate: { hatchling: 3 * YEAR, juvenile: 15 * YEAR, subadult: 20 * YEAR },
};
/** The youngest that an adult is believed to be, in days: no animal of the trade grows up within its first month. */
const YOUNGEST_ADULT = 30;

/**
 * What no animal can be all at once: each for itself is possible, together they are a slip of the hand.
 *
 * @param now when it is offered
 */
export function doubtsOf(animal: LiveAnimalAttributes, now: Date): ProblemDetail[] {
  return [...doubtsOfAge(animal, now), ...doubtsOfWeight(animal), ...doubtsOfBreeding(animal)];
}

function doubtsOfAge({ species, lifeStage, hatchedOn }: LiveAnimalAttributes, now: Date): ProblemDetail[] {
  if (hatchedOn === undefined) return [];
  const path = 'attributes.hatchedOn';
  if (hatchedOn < EARLIEST_HATCHING) {
    return [{ path, message: 'is too long ago for an animal that is alive', code: 'too_long_ago' }];
  }
  if (lifeStage === undefined) return [];
  const days = (now.getTime() - Date.parse(hatchedOn)) / DAY_MS;
  // A day to spare: where it hatched may be ahead of Greenwich or behind.
  if (days > oldestOf(species, lifeStage) + 1) {
    return [{ path, message: `is too long ago for a ${lifeStage}`, code: 'too_old_for_life_stage' }];
  }
  if (lifeStage === 'adult' && days < YOUNGEST_ADULT - 1) {
    return [{ path, message: 'is too recent for an adult', code: 'too_young_for_life_stage' }];
  }
  return [];
}

function oldestOf(species: string | undefined, stage: LifeStage): number {
  if (stage === 'adult') return Number.POSITIVE_INFINITY;
  const group = species === undefined ? undefined : speciesBySlug(species)?.group;
  // Of an unknown species only what no species can be is doubted.
  if (group === undefined) return slow[stage];
  return (oldest[group] ?? usually)[stage];
}

function doubtsOfWeight({ species, weightGrams }: LiveAnimalAttributes): ProblemDetail[] {
  const adult = species === undefined ? undefined : speciesBySlug(species)?.adultWeightGrams;
  if (adult === undefined || weightGrams === undefined || weightGrams <= adult.max * MOST_TIMES_ADULT)
    return [];
  const message = `is not believed: adults of this species weigh ${adult.min} to ${adult.max} g`;
  return [{ path: 'attributes.weightGrams', message, code: 'weight_not_believed' }];
}

/** What has bred is grown up. */
function doubtsOfBreeding({ provenBreeder, lifeStage }: LiveAnimalAttributes): ProblemDetail[] {
  if (provenBreeder !== true || (lifeStage !== 'hatchling' && lifeStage !== 'juvenile')) return [];
  const message = `cannot be said of a ${lifeStage}`;
  return [{ path: 'attributes.provenBreeder', message, code: 'too_young_to_breed' }];
}
