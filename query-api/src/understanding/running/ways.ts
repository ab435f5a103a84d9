import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { KM_PER_MILE } from '@vivarium/contracts/shared/length.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { Condition } from '../../search/condition.ts';
import type { ListingSearch, MeantWords } from '../../search/listing-search.ts';
import { searchWords } from '../../search/text-query.ts';
import type { Chip, Understanding } from '../meaning/meaning.ts';
import { anyTrait, chipConditions, conditionsOfChip } from './chip-condition.ts';
import { overrule, type SettledChip } from './overrule.ts';

/**
 * Ways to search for words that are understood: by all their chips and the rest as text; as text, the way they were
 * typed; with one condition less at a time, the cheapest for the person first: within a wider circle, anywhere, at any
 * price; by those chips alone that say what it is, when nothing is all of it; or for anything of that kind. What
 * fulfils more of the chips that are left out comes first, the nearest first among equals. What is excluded always stays out.
 */
export const ways = ['chips', 'text', 'wider', 'anywhere', 'anyPrice', 'closest', 'kind'] as const;
export type Way = (typeof ways)[number];

/** What it is that is looked for; the other kinds say how, where and for how much. */
const whatItIs: ReadonlySet<Chip['kind']> = new Set(['species', 'trait', 'combination', 'category', 'group']);

/** Chips that say where. */
const whereItIs: ReadonlySet<Chip['kind']> = new Set(['place', 'country', 'region']);
/** Circles that a place is widened to, in kilometres and miles. */
const WIDER = { km: 400, mi: 250 } as const;

/** Goods have most of what they are in their words, animals in their chips. */
export function isAboutGoods(chips: readonly SettledChip[]): boolean {
  return chips.some(
    ({ kind, overruled, excluded }) => kind === 'category' && overruled !== true && excluded !== true,
  );
}

/** What a search needs to know of the words beside their chips. */
export type Understood = Pick<Understanding, 'rest'> & Partial<Pick<Understanding, 'wanted' | 'leaning'>>;

/** @returns the words that are searched as text beside the chips. @param typed the words as they were typed */
export function wordsBy(
  way: Way,
  typed: readonly string[],
  chips: readonly SettledChip[],
  rest: string,
): readonly string[] {
  if (way === 'text' || chips.length === 0) return typed;
  return way !== 'kind' && (way !== 'closest' || isAboutGoods(chips)) ? searchWords(rest) : [];
}

/**
 * @param search of the words as they were typed
 * @param chips what they mean, refinements considered
 * @param understood what remains of the words, what they are without what they exclude, and what they lean to
 * @returns the search that takes them this way; of the closest goods any of the words suffices
 */
export function searchBy(
  way: Way,
  search: ListingSearch,
  chips: readonly SettledChip[],
  { rest, wanted, leaning }: Understood,
): ListingSearch {
  if (way === 'text' || chips.length === 0) return textSearch(search, chips, wanted);
  const words = wordsBy(way, search.words, chips, rest);
  const spelling = way === 'closest' && search.spelling === 'auto' ? 'loose' : search.spelling;
  const conditions = [...search.conditions, ...conditionsBy(way, chips, search.currency)];
  const leant = overrule(leaning ?? [], search.conditions).filter(({ overruled }) => overruled !== true);
  const preferred = [
    ...preferredBy(way, chips, search.currency),
    ...leant.flatMap((chip) => chipConditions(chip, search.currency)),
  ];
  return { ...search, words, spelling, conditions, ...(preferred.length === 0 ? {} : { preferred }) };
}

/** The words as they were typed, but for those that exclude something: that stays out. */
function textSearch(search: ListingSearch, chips: readonly SettledChip[], wanted?: string): ListingSearch {
  const excluded = chips.filter((chip) => chip.excluded === true && chip.overruled !== true);
  if (excluded.length === 0 || wanted === undefined) return search;
  const out = excluded.flatMap((chip) => conditionsOfChip(chip, search.currency));
  return { ...search, words: searchWords(wanted), conditions: [...search.conditions, ...out] };
}

/**
 * A search for words as text by somebody who did not ask that they be understood: what has the words is found, and
 * what is what they mean; where nothing is certain, what they may mean first of all. Goods need not name the animals that
 * they are for: few do, and animals that were kept with such goods would be found in their place.
 */
export function textWithMeaning(
  search: ListingSearch,
  { chips, offers, wanted, forWhom = [] }: Understanding,
): ListingSearch {
  const [offer] = offers;
  const said = chips.length > 0 || offer === undefined || offer.kind === 'place' ? chips : [offer];
  if (search.words.length === 0 || said.length === 0) return search;
  const settled = overrule(said, search.conditions);
  const base = textSearch(search, settled, wanted);
  const meant = settled.flatMap((chip): MeantWords[] => {
    const words = chip.excluded === true || chip.overruled === true ? [] : searchWords(chip.text);
    const conditions = words.length === 0 ? [] : chipConditions(chip, search.currency);
    if (conditions.length === 0) return [];
    const theirs = chip.kind === 'category' && isFirstCategory(chip, settled) ? forWhom.map(searchWords) : [];
    return [words, ...theirs.filter((some) => some.length > 0)].map((some) => ({ words: some, conditions }));
  });
  return meant.length === 0 ? base : { ...base, meant };
}

/** Of several categories whose goods are looked for, the animals stand with the first. */
function isFirstCategory(chip: SettledChip, settled: readonly SettledChip[]): boolean {
  return (
    settled.find(
      ({ kind, excluded, overruled }) => kind === 'category' && excluded !== true && overruled !== true,
    ) === chip
  );
}

/** @returns what is left out of the search, and comes first in it. */
function preferredBy(way: Way, chips: readonly SettledChip[], currency: Currency): Condition[] {
  const near = way === 'wider' ? chips.filter(({ kind }) => kind === 'place') : [];
  const leftOut = chips.filter((chip) => isLeftOut(way, chip));
  return [...near, ...leftOut].flatMap((chip) => chipConditions(chip, currency));
}

function conditionsBy(way: Way, chips: readonly SettledChip[], currency: Currency): Condition[] {
  const kept = chipsOf(way, chips).filter((chip) => chip.overruled !== true && chip.leftOut !== true);
  if (way !== 'kind' || kept.some((chip) => chip.excluded !== true))
    return kept.flatMap((chip) => conditionsOfChip(chip, currency));
  const meant = chips.filter((chip) => chip.overruled !== true && chip.excluded !== true);
  const genes = meant.flatMap(genesOf);
  // Genes of the same name are others in other species.
  const species = meant.find((chip) => chip.kind === 'combination')?.value.species;
  return [
    ...kept.flatMap((chip) => conditionsOfChip(chip, currency)),
    ...(genes.length === 0 ? [] : [anyTrait(genes)]),
    ...(species === undefined ? [] : chipConditions({ kind: 'species', value: species })),
  ];
}

function genesOf(chip: Chip): string[] {
  if (chip.kind === 'combination') return chip.value.parts.flatMap(({ genes }) => genes);
  return chip.kind === 'trait' ? [chip.value.gene] : [];
}

/** Whether there is another search than that by all chips which still says what it is. */
export function hasWay(
  way: Exclude<Way, 'chips' | 'text'>,
  chips: readonly SettledChip[],
  rest: string,
): boolean {
  const narrowing = chips.filter(({ overruled, excluded }) => overruled !== true && excluded !== true);
  if (way === 'wider') return narrowing.some((chip) => widened(chip) !== chip);
  if (way === 'anywhere') return narrowing.length > 1 && narrowing.some(({ kind }) => whereItIs.has(kind));
  if (way === 'anyPrice') return narrowing.length > 1 && narrowing.some(({ kind }) => kind === 'price');
  const hasKind = narrowing.some(({ kind }) => whatItIs.has(kind));
  const isLess = narrowing.some((chip) => isLeftOut(way, chip)) || searchWords(rest).length > 0;
  return hasKind && isLess;
}

/** @returns the chips as an answer tells them that was found this way. */
export function chipsOf(way: Way, chips: readonly SettledChip[]): SettledChip[] {
  return chips.map((chip) => {
    if (isLeftOut(way, chip)) return { ...chip, leftOut: true };
    return way === 'wider' ? widened(chip) : chip;
  });
}

/** @returns a place with the next circle around it; anything else, and what is that wide already, as it is. */
function widened(chip: SettledChip): SettledChip {
  if (chip.kind !== 'place' || chip.overruled === true || chip.excluded === true) return chip;
  const isMiles = chip.label.includes(' mi of ');
  const radiusKm = isMiles ? WIDER.mi * KM_PER_MILE : WIDER.km;
  if (chip.value.radiusKm >= radiusKm) return chip;
  const label = chip.label.replace(/^within \S+ (km|mi)/, `within ${isMiles ? WIDER.mi : WIDER.km} $1`);
  return {
    ...chip,
    value: { ...chip.value, radiusKm: Math.round(radiusKm * 100) / 100 },
    label,
    widened: true,
  };
}

function isLeftOut(way: Way, { kind, overruled, excluded }: SettledChip): boolean {
  if (overruled === true || excluded === true) return false;
  switch (way) {
    case 'chips':
    case 'text':
    case 'wider':
      return false;
    case 'anywhere':
      return whereItIs.has(kind);
    case 'anyPrice':
      return whereItIs.has(kind) || kind === 'price';
    default:
      return !whatItIs.has(kind) || (way === 'kind' && (kind === 'trait' || kind === 'combination'));
  }
}

/** @returns the point of the place that the words name, from which distances are then told. */
export function pointNamed({ chips }: Pick<Understanding, 'chips'>): Point | undefined {
  const place = chips.filter(({ excluded }) => excluded !== true).find((chip) => chip.kind === 'place');
  return place && { lat: place.value.lat, lng: place.value.lng };
}
