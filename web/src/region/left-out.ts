import { t } from '@lingui/core/macro';
import type { LeftOut, RestrictedFor } from '@vivarium/contracts/shared/restrictions.ts';
import { currentLanguage } from '../format/language.ts';
import { countryName } from '../format/place.ts';

/** @returns what an answer says it left out; undefined when it says nothing. */
export function leftOutIn(answer: unknown): LeftOut | undefined {
  return (answer as { leftOut?: LeftOut } | undefined)?.leftOut;
}

/** Most species that are named in the line itself. */
const MOST_NAMED = 3;

/** @returns what was left out, in a line: the animals by their names where they are few. */
export function leftOutLine(leftOut: LeftOut): string {
  const species = [...new Set(leftOut.rules.flatMap((rule) => rule.species))];
  const places = placesIn(leftOut);
  if (species.length > MOST_NAMED) return t`Left out: animals that may not be kept in ${places}`;
  const animals = listed(species);
  return t`Left out: ${animals}, which may not be kept in ${places}`;
}

/** @returns whose laws left something out, in the middle of a sentence: “Norway and the European Union”. */
export function placesIn({ rules }: LeftOut): string {
  return listed(new Set(rules.map(placeOf)));
}

/** @returns whose law it is: as the server says it, which is English, and in another language by what that calls the country. */
export function placeOf({ place, placeCode = '' }: Pick<RestrictedFor, 'place' | 'placeCode'>): string {
  return currentLanguage() !== 'en' && /^[A-Z]{2}$/.test(placeCode) ? countryName(placeCode) : place;
}

function listed(names: Iterable<string>): string {
  return new Intl.ListFormat(currentLanguage()).format(names);
}
