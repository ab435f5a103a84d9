import {
  restrictedGenesIn,
  restrictedIn,
  restrictionOf,
} from '@vivarium/catalogue/restrictions/restricted-in.ts';
import type { Restriction } from '@vivarium/catalogue/restrictions/restriction.ts';
import type { RestrictedFor } from '@vivarium/contracts/shared/restrictions.ts';
import { facetField } from './attributes.ts';
import type { Condition } from './condition.ts';

/**
 * @param region where the viewer lives; undefined when they did not say
 * @returns what listings must fulfil to be shown there: none of the species that may not be kept; nothing when all may
 */
export function keepableIn(region: string | undefined): Condition[] {
  if (region === undefined) return [];
  return [
    ...noneOf(
      'species',
      restrictedIn(region).map(({ species }) => species),
    ),
    ...noneOf('traits', restrictedGenesIn(region)),
  ];
}

function noneOf(attribute: string, values: readonly string[]): Condition[] {
  const field = facetField(attribute);
  return field === undefined || values.length === 0 ? [] : [{ kind: 'none', field, values }];
}

/** @returns why an animal is restricted where the viewer lives; undefined when it is not, as far as is known. */
export function restrictionFor(
  region: string | undefined,
  species: string | null,
  genes: readonly string[] = [],
): RestrictedFor | undefined {
  if (region === undefined || species === null) return undefined;
  const restriction = restrictionOf(region, species, genes);
  if (restriction === undefined) return undefined;
  return { region, ...lawOf(restriction) };
}

/** @returns what is told of a law. */
export function lawOf(restriction: Restriction): Omit<RestrictedFor, 'region'> {
  const {
    region: placeCode,
    place,
    city,
    of: { only },
    acts,
    rule,
    since,
    grandfathering,
    certainty,
    source,
    asOf,
    checkedOn,
  } = restriction;
  return {
    ...{ place, placeCode },
    ...(city === undefined ? {} : { city }),
    ...(only === undefined ? {} : { only }),
    acts: [...acts],
    rule,
    ...(since === undefined ? {} : { since }),
    ...(grandfathering === undefined ? {} : { grandfathering }),
    certainty,
    source,
    asOf,
    checkedOn,
  };
}
