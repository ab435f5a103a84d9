import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';

/**
 * How fashions have moved in the two years of the demo's history: how often a trait was listed back then, and what it cost,
 * relative to now. Made up in the direction that the hobby talks about: what is bred by everybody gets cheap, what is new
 * comes in dear and rare, what harms the animal goes. Traits that are not here stay as they are.
 */
const then: Readonly<Record<string, readonly [listed: number, price: number]>> = {
  'python-regius clown': [0.75, 1.55],
  'python-regius pied': [0.9, 1.3],
  'python-regius banana': [1.3, 1.5],
  'python-regius pastel': [1.35, 1.15],
  'python-regius spider': [3.4, 1.2],
  'python-regius pinstripe': [1.8, 1.2],
  'python-regius cinnamon': [1.4, 1.1],
  'python-regius desert-ghost': [0.45, 1.35],
  'python-regius cryptic': [0.2, 2.1],
  'python-regius hidden-gene-woma': [0.5, 1.2],
  'python-regius ghi': [1.3, 1.3],
  'eublepharis-macularius enigma': [3, 1.1],
  'eublepharis-macularius black-night': [0.4, 1.8],
  'eublepharis-macularius tremper-albino': [1.3, 1.1],
  'correlophus-ciliatus lilly-white': [0.55, 1.8],
  'correlophus-ciliatus axanthic': [0.35, 2],
  'heterodon-nasicus arctic': [0.8, 1.3],
  'heterodon-nasicus toffeebelly': [0.7, 1.25],
  'pantherophis-guttatus scaleless': [0.6, 1.4],
  'pantherophis-guttatus amel': [1.25, 1.05],
};

/** Everything was a little cheaper. */
const PRICES_THEN = 0.93;

/** How a trait stood at some moment, relative to now. */
export interface Fashion {
  listed: number;
  price: number;
}

/**
 * @param age how far back, from 0 (now) to 1 (as far as the history goes)
 * @returns the fashion of an animal: of its traits together, each counted as far as it shows
 */
export function fashionOf(species: string, traits: readonly Trait[], age: number): Fashion {
  const fashion = { listed: 1, price: 1 + (PRICES_THEN - 1) * age };
  for (const { gene, zygosity } of traits) {
    const [listed, price] = then[`${species} ${gene}`] ?? [1, 1];
    // Carriers follow at some distance.
    const weight = zygosity === 'visual' || zygosity === 'super' ? age : age * 0.4;
    fashion.listed *= 1 + (listed - 1) * weight;
    fashion.price *= 1 + (price - 1) * weight;
  }
  return fashion;
}

/** How much is listed in each month of the year, January first: after the hatching season most, at the end of the year least. */
const season = [0.78, 0.8, 0.88, 0.92, 0.95, 0.98, 1.02, 1.14, 1.26, 1.28, 1.16, 0.82] as const;

/** @returns how much is listed on a day, 1 on average. @param day Unix milliseconds */
export function seasonOf(day: number): number {
  return season[new Date(day).getUTCMonth()] ?? 1;
}

/** @returns how likely animals of a species are listed in a month, from 0.25 to 1: the months after they hatch are theirs. */
export function hatchSeasonOf(hatchMonth: number | undefined, listedAt: number): number {
  if (hatchMonth === undefined) return 0.6;
  const monthsSince = (new Date(listedAt).getUTCMonth() + 1 - hatchMonth + 12) % 12;
  return monthsSince >= 1 && monthsSince <= 5 ? 1 : monthsSince < 8 ? 0.5 : 0.25;
}
