import { allSpecies } from '../species/index.ts';
import { americanStates } from './american-states.ts';
import { asiaAndPacific } from './asia-and-pacific.ts';
import { canada } from './canada.ts';
import { europe } from './europe.ts';
import { regionsOf } from './region.ts';
import { isInForce, type Restriction } from './restriction.ts';
import { speciesOf } from './species-of.ts';

/** Every restriction that is known; see {@link Restriction} for what that means and what it does not. */
export const allRestrictions: readonly Restriction[] = [
  ...americanStates,
  ...canada,
  ...europe,
  ...asiaAndPacific,
];

/** A species that may not be kept somewhere, and by which law. */
export interface RestrictedSpecies {
  /** Slug. */
  species: string;
  restriction: Restriction;
}

/** By region, those of its towns last. */
const byRegion = Map.groupBy(
  allRestrictions
    .map((restriction) => ({ restriction, species: speciesOf(restriction, allSpecies) }))
    .sort((a, b) => rankOf(a.restriction) - rankOf(b.restriction)),
  ({ restriction }) => restriction.region,
);

/** Laws that hold today in a region, the most local first, and those of towns in it last. */
function* lawsIn(region: string) {
  const today = new Date().toISOString().slice(0, 10);
  const regions = regionsOf(region);
  for (const at of regions) {
    for (const law of byRegion.get(at) ?? []) {
      const { restriction } = law;
      if (isInForce(restriction, today) && !restriction.notIn?.some((not) => regions.includes(not)))
        yield law;
    }
  }
}

/** What is sure before what is likely, a region before its towns. */
function rankOf({ certainty, city }: Restriction): number {
  return (certainty === 'sure' ? 0 : 1) + (city === undefined ? 0 : 2);
}

/** Whether it is sure that private people there can neither get nor have what the law is about. */
function leavesOut({ certainty, acts, city, of }: Restriction): boolean {
  const isAll = city === undefined && of.only === undefined;
  return certainty === 'sure' && isAll && (acts.includes('keep') || acts.includes('buy'));
}

/**
 * What may not be kept or bought where somebody lives, beyond doubt: by the law of the place itself, of its country, and of
 * the European Union where the country is a member.
 *
 * @param region as {@link file://./region.ts regionSchema} has it, upper case; unknown ones restrict nothing
 * @returns each species once, by the most local law that restricts it
 */
export function restrictedIn(region: string): readonly RestrictedSpecies[] {
  const restricted = new Map<string, RestrictedSpecies>();
  for (const { restriction, species } of lawsIn(region)) {
    if (!leavesOut(restriction)) continue;
    for (const slug of species) {
      if (!restricted.has(slug)) restricted.set(slug, { species: slug, restriction });
    }
  }
  return [...restricted.values()];
}

/** A gene that no animal of a species may have somewhere, and by which law. */
export interface RestrictedGene {
  /** Slugs. */
  species: string;
  gene: string;
  restriction: Restriction;
}

/** @returns the genes that no animal may have there, beyond doubt, each of one species only. */
export function lawsOnGenesIn(region: string): readonly RestrictedGene[] {
  return [...lawsIn(region)].flatMap(({ restriction }) =>
    leavesOut(restriction) ? (restriction.of.genes ?? []).map((one) => ({ ...one, restriction })) : [],
  );
}

/** @returns the same by their slugs alone. */
export function restrictedGenesIn(region: string): readonly string[] {
  return lawsOnGenesIn(region).map(({ gene }) => gene);
}

/**
 * @param region where somebody lives, upper case
 * @param species a slug
 * @param genes those that the animal shows or carries
 * @returns the law that restricts the animal there, what is sure before what is only likely; `undefined` when none is known
 */
export function restrictionOf(
  region: string,
  species: string,
  genes: readonly string[] = [],
): Restriction | undefined {
  const concerned = [...lawsIn(region)].filter(
    (law) =>
      law.species.includes(species) ||
      law.restriction.of.genes?.some((of) => of.species === species && genes.includes(of.gene)),
  );
  return (concerned.find(({ restriction }) => leavesOut(restriction)) ?? concerned[0])?.restriction;
}
