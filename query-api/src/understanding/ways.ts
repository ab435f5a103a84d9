import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { ListingSearch } from '../search/listing-search.ts';
import { searchWords } from '../search/text-query.ts';
import { chipConditions } from './chip-condition.ts';
import type { Chip, Understanding } from './meaning.ts';
import type { SettledChip } from './overrule.ts';

/**
 * Ways to search for words that are understood: by all their chips and the rest as text; as text, the way they were
 * typed; or by those chips alone that say what it is, when nothing is all of it.
 */
export const ways = ['chips', 'text', 'closest'] as const;
export type Way = (typeof ways)[number];

/** What it is that is looked for; the other kinds say how, where and for how much. */
const whatItIs: ReadonlySet<Chip['kind']> = new Set(['species', 'trait', 'category']);

/**
 * @param search of the words as they were typed
 * @param chips what they mean, refinements considered
 * @param rest of the words
 * @returns the search that takes them this way
 */
export function searchBy(
  way: Way,
  search: ListingSearch,
  chips: readonly SettledChip[],
  rest: string,
): ListingSearch {
  if (way === 'text' || chips.length === 0) return search;
  const kept = way === 'closest' ? chips.filter((chip) => !isLeftOut(chip)) : chips;
  const conditions = kept.flatMap((chip) => (chip.overruled ? [] : chipConditions(chip)));
  const words = way === 'closest' ? [] : searchWords(rest);
  return { ...search, words, conditions: [...search.conditions, ...conditions] };
}

/**
 * Whether what comes closest is another search than that by all chips, and one that says what it is. Goods have most of
 * what they are in their words: these are rather searched for any of the words.
 */
export function hasClosest(chips: readonly SettledChip[], rest: string): boolean {
  const kept = chips.filter((chip) => !isLeftOut(chip));
  const isAboutGoods = kept.some(({ kind }) => kind === 'category');
  return kept.length > 0 && !isAboutGoods && (kept.length < chips.length || rest !== '');
}

/** @returns the chips as an answer tells them that was found this way. */
export function chipsOf(way: Way, chips: readonly SettledChip[]): SettledChip[] {
  if (way !== 'closest') return [...chips];
  return chips.map((chip) => (isLeftOut(chip) ? { ...chip, leftOut: true } : chip));
}

function isLeftOut({ kind, overruled }: SettledChip): boolean {
  return overruled !== true && !whatItIs.has(kind);
}

/** @returns the point of the place that the words name, from which distances are then told. */
export function pointNamed({ chips }: Pick<Understanding, 'chips'>): Point | undefined {
  const place = chips.find((chip) => chip.kind === 'place');
  return place && { lat: place.value.lat, lng: place.value.lng };
}
