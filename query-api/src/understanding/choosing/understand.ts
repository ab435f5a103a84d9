import type { Lexicon } from '../lexicon/lexicon.ts';
import { chipId } from '../meaning/chip-id.ts';
import type { Chip, Choices, Gazetteer, Understanding } from '../meaning/meaning.ts';
import { animalsOf } from '../readers/animals/animals.ts';
import { goodsOf } from '../readers/goods.ts';
import { areasNamed, isWordOfState } from '../readers/place/areas-named.ts';
import type { PlaceContext, Unit } from '../readers/place/place.ts';
import { placesNamed } from '../readers/place/places-named.ts';
import { pricesOf } from '../readers/price/price.ts';
import type { Reading } from '../readers/reading.ts';
import { weightsOf, weightsOfAnimals } from '../readers/weight/weight.ts';
import { findSpans } from '../tokens/find-spans.ts';
import { type Token, tokensOf } from '../tokens/tokens.ts';
import { decided } from './decided.ts';
import { labelOf } from './labels.ts';
import { restOf } from './rest.ts';

export interface UnderstandingContext {
  /** The catalogue, prepared once by `lexiconOf`. */
  catalogue: Lexicon;
  gazetteer: Gazetteer;
  /** Of distances that are said without one, and of the usual ones. */
  unit: Unit;
}

/** Longest query that is looked at, in UTF-16 units; longer ones are searched as they are. */
export const LONGEST_QUERY = 512;
/** Most words that are looked up for what they may be misspelt from, so that the time is bounded. */
const MOST_UNKNOWN = 10;
const MOST_OFFERS = 6;

/**
 * Understands what breeders write: the words of a query that name a species, a trait with its zygosity, a combination of traits, a sex, life
 * stage, category, price, weight, place, origin or a proven breeder become chips; what may mean one of these is offered and
 * stays text. Where in doubt it is text: a wrong chip hides what was looked for, a missing one does not.
 *
 * Pure, and deterministic. A meaning that is said twice gives one chip. Chips and offers stand in the order of the
 * query; words of a category that say more than the category (“thermostat”) stay in `rest` beside their chip.
 *
 * @param query as it was typed
 * @param choices meanings that the person took back or took up; ids that no meaning of the query has say nothing
 */
export function understand(
  query: string,
  context: UnderstandingContext,
  choices: Choices = {},
): Understanding {
  const asTyped = { chips: [], offers: [], leaning: [], rest: query.trim(), wanted: query.trim() };
  if (query.length > LONGEST_QUERY) return asTyped;
  const { catalogue: lexicon } = context;
  const tokens = corrected(
    tokensOf(query, (word) => isGene(word, lexicon)),
    lexicon,
  );
  const taken = tokens.map(({ quoted }) => quoted);
  const places: PlaceContext = { gazetteer: context.gazetteer, lexicon, unit: context.unit };

  const located = placesNamed.afterWords(tokens, taken, places);
  const weighed = weightsOf(tokens, taken);
  const priced = pricesOf(tokens, taken);
  const spans = findSpans(tokens, taken, lexicon).filter(
    ({ first, last, senses }) =>
      !(first === last && senses.every(({ kind }) => kind === 'species')) ||
      !isWordOfState(tokens, first, places.gazetteer),
  );
  const goods = goodsOf(tokens, spans);
  const animals = goods.isAboutGoods ? { readings: [], echoes: [] } : animalsOf(tokens, spans, lexicon);
  const isOfAnimal = animals.readings.some(({ certain }) => certain);
  const weights = goods.isAboutGoods ? [] : weightsOfAnimals(weighed, spans, isOfAnimal);
  const readings = [...located, ...weights, ...priced, ...goods.readings, ...animals.readings];
  // Many towns are called as combinations are (“Aurora”): a name that is read as none may be the town.
  const named = spans.filter(({ senses }) => senses.some(({ kind }) => kind !== 'combination'));
  for (const { first, last } of [...named, ...readings]) taken.fill(true, first, last + 1);
  const towns = placesNamed.withArea(tokens, taken, places);
  for (const { first, last } of towns) taken.fill(true, first, last + 1);
  const areas = areasNamed(tokens, taken, places);
  for (const { first, last } of areas) taken.fill(true, first, last + 1);
  const bare = [...towns, ...areas, ...placesNamed.alone(tokens, taken, places)];

  const inOrder = [...readings, ...bare].sort((a, b) => a.first - b.first || a.last - b.last);
  const { chosen, open, takenBack } = decided(inOrder, choices);
  const toChip = (each: Reading) => chipOf(each, query, tokens, lexicon);
  const offers = offersOf(open, takenBack).map(toChip);
  if (chosen.length === 0) return { ...asTyped, offers };
  const understood = tokens.map(() => false);
  for (const { first, last, staysText, inEnglish } of chosen)
    if (!staysText || inEnglish !== undefined) understood.fill(true, first, last + 1);
  const translated = chosen.flatMap(({ inEnglish, excluded }) => (excluded ? [] : (inEnglish ?? [])));
  if (!takenBack.some(({ certain }) => certain))
    for (const { first, last } of animals.echoes) understood.fill(true, first, last + 1);
  const leaning = chosen.some(saysWhichAnimal)
    ? open.filter((each) => mayBePrice(each) && !takenBack.includes(each))
    : [];
  for (const { first, last } of leaning) understood.fill(true, first, last + 1);
  for (const { first, last, certain } of takenBack) if (certain) understood.fill(false, first, last + 1);
  const excluded = tokens.map(() => false);
  for (const each of chosen) if (each.excluded) excluded.fill(true, each.first, each.last + 1);
  return {
    chips: unique(chosen.map(toChip)),
    offers,
    leaning: unique(leaning.map(toChip)),
    rest: [restOf(query, tokens, understood), ...translated].filter((part) => part !== '').join(' '),
    wanted: excluded.includes(true) ? restOf(query, tokens, excluded) : asTyped.wanted,
    ...(goods.forWhom.length > 0 && {
      forWhom: goods.forWhom.map(({ first, last }) => query.slice(tokens[first]?.start, tokens[last]?.end)),
    }),
  };
}

function saysWhichAnimal({ meaning: { kind }, excluded }: Reading): boolean {
  return excluded !== true && ofAnimals.has(kind);
}

const ofAnimals: ReadonlySet<Chip['kind']> = new Set(['species', 'trait', 'combination', 'group']);

function mayBePrice({ meaning, certain }: Reading): boolean {
  return meaning.kind === 'price' && !certain;
}

/** @returns the offers in the order of the words: what was taken back, and of the others as many as are of use. */
function offersOf(open: readonly Reading[], takenBack: readonly Reading[]): Reading[] {
  const idOf = ({ meaning, excluded }: Reading) => chipId(meaning, excluded);
  const back = new Set(takenBack.map(idOf));
  const byId = new Map(open.toReversed().map((each) => [idOf(each), each]));
  let left = MOST_OFFERS - back.size;
  return open.filter((each) => {
    if (byId.get(idOf(each)) !== each) return false;
    if (back.has(idOf(each))) return true;
    left -= 1;
    return left >= 0;
  });
}

function chipOf(reading: Reading, query: string, tokens: readonly Token[], lexicon: Lexicon): Chip {
  const start = tokens[reading.first]?.start ?? 0;
  const end = tokens[reading.last]?.end ?? start;
  const plain = reading.label ?? labelOf(reading.meaning, lexicon);
  const id = chipId(reading.meaning, reading.excluded);
  const said = { ...reading.meaning, id, text: query.slice(start, end), start, end };
  return reading.excluded
    ? { ...said, label: `not ${plain}`, excluded: true, excludes: plain }
    : { ...said, label: plain };
}

function unique(chips: readonly Chip[]): Chip[] {
  const byId = new Map<string, Chip>();
  for (const chip of chips) if (!byId.has(chip.id)) byId.set(chip.id, chip);
  return [...byId.values()];
}

function isGene(word: string, { entries }: Lexicon): boolean {
  return entries.get(word)?.senses.some(({ kind }) => kind === 'gene') === true;
}

function corrected(tokens: readonly Token[], { spelling }: Lexicon): Token[] {
  let left = MOST_UNKNOWN;
  return tokens.map((token) => {
    if (token.kind !== 'word' || token.quoted || left === 0 || spelling.isKnown(token.text)) return token;
    left -= 1;
    const text = spelling.correct(token.text);
    return text === undefined ? token : { ...token, text, corrected: true };
  });
}
