import { KM_PER_MILE } from '@vivarium/contracts/shared/length.ts';
import type { Area } from '../../../gazetteer/areas.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Gazetteer, Place, PlaceValue } from '../../meaning/meaning.ts';
import { numberOf } from '../../tokens/number-of.ts';
import { phraseAt, phrases } from '../../tokens/phrases.ts';
import type { Token } from '../../tokens/tokens.ts';
import { englishCounties } from '../../words/english-counties.ts';
import { noPlaces, ordinaryPlaces } from '../../words/ordinary-words.ts';

export type Unit = 'km' | 'mi';

export interface PlaceContext {
  gazetteer: Gazetteer;
  lexicon: Lexicon;
  /** What a number without a unit is in. */
  unit: Unit;
}

/** A place, or those of one name, and the distance in the unit that it was said in. */
export interface PlaceReading {
  first: number;
  last: number;
  around: readonly Around[];
  certain: boolean;
  /** It is said where not to look. */
  excluded?: true;
  radius: number;
  unit: Unit;
}

const near = phrases(
  'near',
  'near to',
  'nearby',
  'around',
  'close to',
  'based in',
  'located in',
  'based near',
  'in or near',
  'in or around',
  ...['nahe', 'nahe bei', 'in der nahe von', 'in der nahe', 'bei', 'rund um', 'im raum', 'raum', 'umgebung'],
  ...['pres de', 'proche de', 'autour de', 'a cote de', 'aux alentours de', 'region de'],
  ...['cerca de', 'alrededor de', 'en la zona de', 'zona de', 'en los alrededores de'],
  ...['in de buurt van', 'nabij', 'dichtbij', 'vlakbij', 'bij', 'rond', 'omgeving', 'regio'],
);
const inside = phrases('in', 'at', 'en', 'aus', 'te');
const within = phrases(
  ...['within', 'less than', 'up to', 'under', 'max', 'in', 'umkreis', 'im umkreis von', 'bis', 'bis zu'],
  ...['dans un rayon de', 'a moins de', 'en un radio de', 'a menos de', 'binnen', 'binnen een straal van'],
);
const of = phrases(
  ...['um', 'von', 'rund um', 'de', 'autour de', 'alrededor de', 'van', 'rond', 'rondom'],
  'of',
  'from',
  'around',
  'to',
  'near',
  'away from',
  'radius of',
  'radius around',
  'drive of',
);
const article = phrases('the', 'the city of', 'greater');
const afterwards = phrases('area', 'region');

const unitWords = new Map<string, Unit>(
  Object.entries({
    mi: 'mi',
    mile: 'mi',
    miles: 'mi',
    km: 'km',
    kms: 'km',
    kilometer: 'km',
    kilometers: 'km',
    kilometre: 'km',
    kilometres: 'km',
    kilometern: 'km',
    kilometros: 'km',
  } as const),
);

/** A circle, and the state or province that tells it from others of its name. */
export interface Around {
  value: PlaceValue;
  region?: string | null;
}

/** Radius when none is said, in each unit: of “near”, and of “in”. */
const usual: Readonly<Record<'near' | 'in', Readonly<Record<Unit, number>>>> = {
  near: { km: 100, mi: 60 },
  in: { km: 25, mi: 15 },
};
/** Fewest inhabitants of a town meant by “in”: below, too many names are words. */
const TOWN = 15_000;
const MOST_WORDS = 5;
/** Half the way around the Earth, in kilometres. */
const FARTHEST = 20_100;

/**
 * Reads a place: “near Austin”, “in Leeds, UK”, “within 50 miles of Leeds”, “Leeds within 50 miles” only after a word
 * that says where. After “in” a town that is small, or has an ordinary name, is not certain.
 *
 * @returns what begins at token `at`
 */
export function placeAt(
  tokens: readonly Token[],
  at: number,
  context: PlaceContext,
): PlaceReading | undefined {
  return measuredAt(tokens, at, context) ?? prepositionAt(tokens, at, context);
}

/** “[within] 50 miles of Leeds”, “Umkreis 50 km Leeds”. */
function measuredAt(tokens: readonly Token[], at: number, context: PlaceContext): PlaceReading | undefined {
  const lead = phraseAt(tokens, at, within);
  const distance = distanceAt(tokens, at + lead, context.unit);
  if (distance === undefined) return undefined;
  const isWithin = tokens[at]?.text === 'within';
  if (!distance.hasUnit && !isWithin) return undefined;
  const link = phraseAt(tokens, distance.last + 1, of);
  if (link === 0 && (lead === 0 || !distance.hasUnit)) return undefined;
  const found = namedAt(tokens, distance.last + 1 + link, context.gazetteer);
  if (found === undefined) return undefined;
  const { radius, unit } = distance;
  return withRadius(at, found.last, found.places, radius, unit, !isAlsoCounty(found));
}

function prepositionAt(
  tokens: readonly Token[],
  at: number,
  context: PlaceContext,
): PlaceReading | undefined {
  const strong = phraseAt(tokens, at, near);
  const taken = strong || phraseAt(tokens, at, inside);
  if (taken === 0) return undefined;
  const found = namedAt(tokens, at + taken, context.gazetteer);
  if (found === undefined || isRatherArea(found, tokens, context.gazetteer)) return undefined;
  const certain = !isAlsoCounty(found) && (strong > 0 || isTown(found, context.lexicon));
  const last = found.last + phraseAt(tokens, found.last + 1, afterwards);
  const lead = phraseAt(tokens, last + 1, within);
  const distance = distanceAt(tokens, last + 1 + lead, context.unit);
  if (distance?.hasUnit)
    return withRadius(at, distance.last, found.places, distance.radius, distance.unit, certain);
  const word = strong > 0 && !/^(based|located) in$/.test(textOf(tokens, at, taken)) ? 'near' : 'in';
  return withRadius(at, last, found.places, usual[word][context.unit], context.unit, certain);
}

function textOf(tokens: readonly Token[], at: number, count: number): string {
  return tokens
    .slice(at, at + count)
    .map(({ text }) => text)
    .join(' ');
}

function withRadius(
  first: number,
  last: number,
  places: readonly Place[],
  radius: number,
  unit: Unit,
  certain: boolean,
): PlaceReading | undefined {
  const km = unit === 'mi' ? radius * KM_PER_MILE : radius;
  if (km > FARTHEST) return undefined;
  return {
    first,
    last,
    // Which of several is meant cannot be known.
    certain: certain && places.length === 1,
    radius,
    unit,
    around: places.map((place) => around(place, km)),
  };
}

function around({ lat, lng, name, country, region }: Place, km: number): Around {
  return { value: { lat, lng, name, country, radiusKm: Math.round(km * 100) / 100 }, region };
}

/** @returns what is usually meant by “near” the places. */
export function usualRadius(places: readonly Place[], unit: Unit) {
  const radius = usual.near[unit];
  const km = unit === 'mi' ? radius * KM_PER_MILE : radius;
  return { radius, unit, around: places.map((place) => around(place, km)) };
}

function distanceAt(tokens: readonly Token[], at: number, unit: Unit) {
  const token = tokens[at];
  const radius = token?.kind === 'number' && !token.quoted ? numberOf(token.text) : undefined;
  if (radius === undefined || radius < 1) return undefined;
  const dash = tokens[at + 1]?.text === '-' ? 1 : 0;
  const said = unitWords.get(tokens[at + 1 + dash]?.text ?? '');
  return said === undefined
    ? { last: at, radius, unit, hasUnit: false }
    : { last: at + 1 + dash, radius, unit: said, hasUnit: true };
}

interface Named {
  /** More than one where it cannot be known which is meant. */
  places: readonly Place[];
  first: number;
  last: number;
  words: readonly string[];
}

/**
 * @param mayEnd whether the name may end at a token
 * @returns the place that is named at `at`, by as many words as make one
 */
export function namedAt(
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
  mayEnd: (at: number) => boolean = () => true,
): Named | undefined {
  const first = at + phraseAt(tokens, at, article);
  const typed: { end: number; words: string[] }[] = [];
  const words: string[] = [];
  let isAfterComma = false;
  for (let last = first; last < tokens.length && words.length < MOST_WORDS; last += 1) {
    const token = tokens[last];
    if (token === undefined || token.quoted || token.kind === 'number') break;
    if (token.kind === 'sign') {
      if ((token.text !== ',' && token.text !== '-') || words.length === 0) break;
      isAfterComma = token.text === ',';
      continue;
    }
    words.push(token.typed);
    if (words.length === 1 || isAfterComma || token.isCode || !looseEnds.has(token.typed))
      typed.push({ end: last, words: [...words] });
    isAfterComma = false;
  }
  for (const { end, words } of typed.reverse()) {
    if (!mayEnd(end)) continue;
    if (words.length === 1 && (noPlaces.has(words[0] ?? '') || (words[0]?.length ?? 0) < 3)) continue;
    const places = gazetteer.findPlaces(words.join(' '));
    if (places.length > 0) return { places, first, last: end, words };
  }
  return undefined;
}

/** Words that are also codes of states and countries; after a comma, and in capitals, they are those. */
const looseEnds = new Set(
  'in or me ok hi oh de la ma pa id al is it no to at be by my so us as il on'.split(' '),
);

function isTown({ places, words }: Named, lexicon: Lexicon): boolean {
  const key = words.join('');
  if (words.length > 1) return true;
  return !ordinaryPlaces.has(key) && !isOtherName(key, lexicon) && (places[0]?.population ?? TOWN) >= TOWN;
}

/** “In Kent” may be the county of England, and not Kent in Washington: what is not in England is not certain then. */
function isAlsoCounty({ places: [place], words }: Named): boolean {
  return englishCounties.has(words.join(' ')) && place?.region !== 'England';
}

/** Whether a token says of the name before it that it is a state’s. */
export function isStateSaid(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.typed === 'state';
}

/** “In Limburg” is rather the province than the smaller Limburg an der Lahn, which does not lie in it; “in New York state” is no city. */
function isRatherArea(
  { places: [place], words, last }: Named,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): boolean {
  const isState = isStateSaid(tokens, last + 1);
  const isElsewhere = ({ country, names = [] }: Area) =>
    country !== place?.country || !names.includes(place.region ?? '');
  return gazetteer
    .findAreas(words.join(' '))
    .some((area) => area.names && (isState || (area.people > (place?.population ?? 0) && isElsewhere(area))));
}

/** Names of combinations are of few species, and do not stand after “in” or “near”. */
function isOtherName(key: string, { entries }: Lexicon): boolean {
  return entries.get(key)?.senses.some(({ kind }) => kind !== 'combination') === true;
}
