import type { Species } from '../species.ts';
import type { Restriction } from './restriction.ts';

/**
 * @param of what a law is about
 * @param catalogue every species there is
 * @returns the slugs of the species it is about, in the order of the catalogue
 */
export function speciesOf({ of }: Pick<Restriction, 'of'>, catalogue: readonly Species[]): readonly string[] {
  const { species = [], families = [], groups = [], except = [] } = of;
  return catalogue
    .filter(({ slug, family, group }) => {
      if (except.includes(slug)) return false;
      return species.includes(slug) || families.includes(family) || groups.includes(group);
    })
    .map(({ slug }) => slug);
}
