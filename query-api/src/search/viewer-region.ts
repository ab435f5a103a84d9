import { restrictedIn, restrictionOf } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import type { Restriction } from '@vivarium/catalogue/restrictions/restriction.ts';
import type { RestrictedFor } from '@vivarium/contracts/shared/restrictions.ts';
import { facetField } from './attributes.ts';
import type { Condition } from './condition.ts';

/**
 * @param region where the viewer lives; undefined when they did not say
 * @returns what listings must fulfil to be shown there: none of the species that may not be kept; nothing when all may
 */
export function keepableIn(region: string | undefined): Condition[] {
  const field = facetField('species');
  if (region === undefined || field === undefined) return [];
  const values = restrictedIn(region).map(({ species }) => species);
  return values.length === 0 ? [] : [{ kind: 'none', field, values }];
}

/** @returns why a species may not be kept where the viewer lives; undefined when it may, as far as is known. */
export function restrictionFor(
  region: string | undefined,
  species: string | null,
): RestrictedFor | undefined {
  if (region === undefined || species === null) return undefined;
  const restriction = restrictionOf(region, species);
  if (restriction === undefined) return undefined;
  return { region, ...lawOf(restriction) };
}

/** @returns what is told of a law. */
export function lawOf({ place, rule, source, asOf }: Restriction): Omit<RestrictedFor, 'region'> {
  return { place, rule, source, asOf };
}
