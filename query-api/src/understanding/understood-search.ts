import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { ListingSearch } from '../search/listing-search.ts';
import { searchWords } from '../search/text-query.ts';
import { chipConditions } from './chip-condition.ts';
import type { Understanding } from './meaning.ts';
import type { SettledChip } from './overrule.ts';

/**
 * @param search of the words as they were typed
 * @param chips what was understood of them, refinements considered
 * @param rest of the words
 * @returns the search in which the chips narrow and only the rest is text
 */
export function understoodSearch(
  search: ListingSearch,
  chips: readonly SettledChip[],
  rest: string,
): ListingSearch {
  if (chips.length === 0) return search;
  const conditions = chips.flatMap((chip) => (chip.overruled ? [] : chipConditions(chip)));
  return { ...search, words: searchWords(rest), conditions: [...search.conditions, ...conditions] };
}

/** @returns the point of the place that the words name, from which distances are then told. */
export function pointNamed({ chips }: Understanding): Point | undefined {
  const place = chips.find((chip) => chip.kind === 'place');
  return place && { lat: place.value.lat, lng: place.value.lng };
}
