import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { Condition } from '../../search/condition.ts';
import type { ListingSearch } from '../../search/listing-search.ts';
import { searchWords } from '../../search/text-query.ts';
import type { Chip, Understanding } from '../meaning/meaning.ts';
import { anyTrait, chipConditions } from './chip-condition.ts';
import type { SettledChip } from './overrule.ts';

/**
 * Ways to search for words that are understood: by all their chips and the rest as text; as text, the way they were
 * typed; by those chips alone that say what it is, when nothing is all of it; or for anything of that kind. In the last two
 * what fulfils more of the other chips comes first.
 */
export const ways = ['chips', 'text', 'closest', 'kind'] as const;
export type Way = (typeof ways)[number];

/** What it is that is looked for; the other kinds say how, where and for how much. */
const whatItIs: ReadonlySet<Chip['kind']> = new Set(['species', 'trait', 'combination', 'category']);

/** Goods have most of what they are in their words, animals in their chips. */
export function isAboutGoods(chips: readonly SettledChip[]): boolean {
  return chips.some(({ kind, overruled }) => kind === 'category' && overruled !== true);
}

/** @returns the words that are searched as text beside the chips. @param typed the words as they were typed */
export function wordsBy(
  way: Way,
  typed: readonly string[],
  chips: readonly SettledChip[],
  rest: string,
): readonly string[] {
  if (way === 'text' || chips.length === 0) return typed;
  return way === 'chips' || (way === 'closest' && isAboutGoods(chips)) ? searchWords(rest) : [];
}

/**
 * @param search of the words as they were typed
 * @param chips what they mean, refinements considered
 * @param rest of the words
 * @returns the search that takes them this way; of the closest goods any of the words suffices
 */
export function searchBy(
  way: Way,
  search: ListingSearch,
  chips: readonly SettledChip[],
  rest: string,
): ListingSearch {
  if (way === 'text' || chips.length === 0) return search;
  const words = wordsBy(way, search.words, chips, rest);
  const spelling = way === 'closest' && search.spelling === 'auto' ? 'loose' : search.spelling;
  const conditions = [...search.conditions, ...conditionsBy(way, chips, search.currency)];
  const preferred = preferredBy(way, chips, search.currency);
  return { ...search, words, spelling, conditions, ...(preferred.length === 0 ? {} : { preferred }) };
}

/** @returns what is left out of the search, and comes first in it. */
function preferredBy(way: Way, chips: readonly SettledChip[], currency: Currency): Condition[] {
  return chips.filter((chip) => isLeftOut(way, chip)).flatMap((chip) => chipConditions(chip, currency));
}

function conditionsBy(way: Way, chips: readonly SettledChip[], currency: Currency): Condition[] {
  const kept = chips.filter((chip) => chip.overruled !== true && !isLeftOut(way, chip));
  if (way !== 'kind' || kept.length > 0) return kept.flatMap((chip) => chipConditions(chip, currency));
  const meant = chips.filter((chip) => chip.overruled !== true);
  const genes = meant.flatMap(genesOf);
  // Genes of the same name are others in other species.
  const species = meant.find((chip) => chip.kind === 'combination')?.value.species;
  return [
    ...(genes.length === 0 ? [] : [anyTrait(genes)]),
    ...(species === undefined ? [] : chipConditions({ kind: 'species', value: species })),
  ];
}

function genesOf(chip: Chip): string[] {
  if (chip.kind === 'combination') return chip.value.parts.flatMap(({ genes }) => genes);
  return chip.kind === 'trait' ? [chip.value.gene] : [];
}

/** Whether there is another search than that by all chips which still says what it is. */
export function hasWay(way: 'closest' | 'kind', chips: readonly SettledChip[], rest: string): boolean {
  const narrowing = chips.filter(({ overruled }) => overruled !== true);
  const hasKind = narrowing.some(({ kind }) => whatItIs.has(kind));
  const isLess = narrowing.some((chip) => isLeftOut(way, chip)) || searchWords(rest).length > 0;
  return hasKind && isLess;
}

/** @returns the chips as an answer tells them that was found this way. */
export function chipsOf(way: Way, chips: readonly SettledChip[]): SettledChip[] {
  return chips.map((chip) => (isLeftOut(way, chip) ? { ...chip, leftOut: true } : chip));
}

function isLeftOut(way: Way, { kind, overruled }: SettledChip): boolean {
  if (overruled === true || way === 'chips' || way === 'text') return false;
  return !whatItIs.has(kind) || (way === 'kind' && (kind === 'trait' || kind === 'combination'));
}

/** @returns the point of the place that the words name, from which distances are then told. */
export function pointNamed({ chips }: Pick<Understanding, 'chips'>): Point | undefined {
  const place = chips.find((chip) => chip.kind === 'place');
  return place && { lat: place.value.lat, lng: place.value.lng };
}
