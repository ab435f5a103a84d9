import { allSpecies } from './species/index.ts';
import type { Species } from './species.ts';

const bySlug: ReadonlyMap<string, Species> = new Map(allSpecies.map((species) => [species.slug, species]));

/**
 * @param slug a species slug such as `python-regius`
 * @returns the species, or `undefined` when the catalogue has none of that slug; constant time
 */
export function speciesBySlug(slug: string): Species | undefined {
  return bySlug.get(slug);
}
