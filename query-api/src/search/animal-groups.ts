import { allSpecies } from '@vivarium/catalogue/index.ts';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';

/*
 * The group of an animal follows from its species: the index has none. So the catalogue may group anew without a rebuild,
 * and the groups cost no counting beside that of the species.
 */

const bySlug = Map.groupBy(allSpecies, ({ group }) => group as string);

/** More than the index has species. */
export const MOST_SPECIES = 1000;

/** @returns the slugs of the species that are in any of these groups; none for what is no group. */
export function speciesOfGroups(groups: readonly string[]): string[] {
  return groups.flatMap((group) => bySlug.get(group) ?? []).map(({ slug }) => slug);
}

/** @returns listings by group. An animal is of one species, so that they add up. */
export function countGroups(
  species: readonly { key: string | number; doc_count: number }[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key, doc_count } of species) {
    const group = speciesBySlug(String(key))?.group;
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + doc_count);
  }
  return counts;
}
