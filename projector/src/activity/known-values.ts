import { categoryBySlug } from '@vivarium/catalogue/categories.ts';
import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import type { ChosenFilter } from '@vivarium/contracts/activity/chosen-filter.ts';

/**
 * Whoever sends activity may write anything where a name of the catalogue belongs. What it does not know is not kept: it would
 * be told as it was written to everybody who looks at the hourly trends, make a sorted set of its own in Redis, and documents
 * of its own among those that stay for good.
 */

const genes: ReadonlySet<string> = new Set(
  allSpeciesGenes.flatMap((known) => known.genes.map(({ slug }) => slug)),
);

/** @returns the category, or null where there is none of that name. */
export function knownCategory(slug: string | null): string | null {
  return slug === null ? null : (categoryBySlug(slug)?.slug ?? null);
}

/** @returns whether the catalogue has what was chosen; always so of what is no name of the catalogue, as a sex or a brand. */
export function isKnown({ attribute, value }: ChosenFilter): boolean {
  switch (attribute) {
    case 'category':
      return knownCategory(value) !== null;
    case 'species':
      return speciesBySlug(value) !== undefined;
    case 'traits':
      return genes.has(value);
    default:
      return true;
  }
}
