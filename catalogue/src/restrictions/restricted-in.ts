import { allSpecies } from '../species/index.ts';
import { americanStates } from './american-states.ts';
import { asiaAndPacific } from './asia-and-pacific.ts';
import { europe } from './europe.ts';
import { regionsOf } from './region.ts';
import type { Restriction } from './restriction.ts';
import { speciesOf } from './species-of.ts';

/** Every restriction that is known; see {@link Restriction} for what that means and what it does not. */
export const allRestrictions: readonly Restriction[] = [...americanStates, ...europe, ...asiaAndPacific];

/** A species that may not be kept somewhere, and by which law. */
export interface RestrictedSpecies {
  /** Slug. */
  species: string;
  restriction: Restriction;
}

const byRegion = Map.groupBy(
  allRestrictions.map((restriction) => ({ restriction, species: speciesOf(restriction, allSpecies) })),
  ({ restriction }) => restriction.region,
);

/**
 * What may not be kept where somebody lives: by the law of the place itself, of its country, and of the European Union
 * where the country is a member.
 *
 * @param region as {@link file://./region.ts regionSchema} has it, upper case; unknown ones restrict nothing
 * @returns each species once, by the most local law that restricts it
 */
export function restrictedIn(region: string): readonly RestrictedSpecies[] {
  const restricted = new Map<string, RestrictedSpecies>();
  for (const at of regionsOf(region)) {
    for (const { restriction, species } of byRegion.get(at) ?? []) {
      if (restriction.notIn?.includes(region)) continue;
      for (const slug of species) {
        if (!restricted.has(slug)) restricted.set(slug, { species: slug, restriction });
      }
    }
  }
  return [...restricted.values()];
}

/**
 * @param region where somebody lives, upper case
 * @param species a slug
 * @returns the law by which the species may not be kept there; `undefined` when none is known
 */
export function restrictionOf(region: string, species: string): Restriction | undefined {
  return restrictedIn(region).find((one) => one.species === species)?.restriction;
}
