import { type Area, isNamed, likelyAreas } from '../../../gazetteer/areas.ts';
import { countryName } from '../../../gazetteer/country-name.ts';
import { doubtfulCodes, statesByCode } from '../../../gazetteer/state-codes.ts';
import type { Gazetteer, Meaning, Place } from '../../meaning/meaning.ts';
import type { Token } from '../../tokens/tokens.ts';
import { noPlaces } from '../../words/ordinary-words.ts';
import type { Reading } from '../reading.ts';
import { placeDeniedFrom } from './denied-place.ts';
import { isStateSaid, namedAt, type PlaceContext, usualRadius } from './place.ts';
import { toReadings } from './places-named.ts';

/** Where much is sold from: named there, a country is where to look. Others may be where an animal's kind is from. */
const markets: ReadonlySet<string> = new Set(
  'US CA GB IE DE AT CH FR BE NL LU ES PT IT SE NO DK FI PL CZ SK HU RO GR JP AU NZ ZA'.split(' '),
);
const prepositions: ReadonlySet<string> = new Set(
  'in from within aus en de near around depuis desde uit a au du ships shipping of von'.split(' '),
);
/** Those that codes stand behind, as they are used where English is spoken: “A OR B” is no Oregon. */
const englishPrepositions: ReadonlySet<string> = new Set(['in', 'from', 'within', 'near', 'around']);
/** “In the UK”, “in der Schweiz”. */
const articles: ReadonlySet<string> = new Set(['the', 'der', 'den', 'la', 'les', 'los', 'las', 'el', 'il']);
const MOST_WORDS = 4;
const MOST_LOOKUPS = 24;

/**
 * Countries, states and provinces. Certain are countries where much is sold, states at the end of the words or behind
 * “in”; of several of one name, of one that a city is called too, which is offered beside it, and of one where a kind of animal may come from, nothing is known.
 *
 * @param taken tokens that mean something already
 */
export function areasNamed(
  tokens: readonly Token[],
  taken: readonly boolean[],
  context: PlaceContext,
): Reading[] {
  const found: Reading[] = [];
  let left = MOST_LOOKUPS;
  for (let at = 0; at < tokens.length; at += 1) {
    for (const count of countsFrom(tokens, taken, at)) {
      if (left === 0) break;
      left -= 1;
      const name = nameAt(tokens, at, count, context.gazetteer);
      if (name === undefined) continue;
      // “Victoria BC” is a town, and not the state that is called so.
      if (!name.isState && (namedAt(tokens, at, context.gazetteer)?.last ?? 0) >= at + count) break;
      found.push(...readingsOf(name, tokens, taken, context));
      at = name.last;
      break;
    }
  }
  return found;
}

/** @returns how many tokens the stretches have that may be a name, the longest first: words, and hyphens within one. */
function countsFrom(tokens: readonly Token[], taken: readonly boolean[], first: number): number[] {
  const counts: number[] = [];
  // “Holland” of “Noord-Holland” is no word of its own.
  if (tokens[first]?.kind !== 'word' || isHyphen(tokens, first - 1)) return counts;
  for (let at = first; counts.length < MOST_WORDS; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.quoted || taken[at] === true) break;
    if (token.kind !== 'word' && !isHyphen(tokens, at)) break;
    if (token.kind === 'word' && !isHyphen(tokens, at + 1)) counts.unshift(at + 1 - first);
  }
  return counts;
}

/** Whether a token parts two words that are written as one. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isDash = token?.text === '-' || token?.text === '–';
  return isDash && token.glued && after?.glued === true && before?.kind === 'word' && after.kind === 'word';
}

/** A name that states or countries have, where it stands among the tokens. */
interface Name {
  first: number;
  last: number;
  areas: readonly Area[];
  /** That may be meant as well. */
  cities: readonly Place[];
  /** It says that it is a state: “Washington state”. */
  isState: boolean;
  /** Nothing else is called so. */
  isClear: boolean;
}

function nameAt(
  tokens: readonly Token[],
  first: number,
  count: number,
  gazetteer: Gazetteer,
): Name | undefined {
  const name = tokens
    .slice(first, first + count)
    .flatMap(({ kind, typed }) => (kind === 'word' ? typed : []))
    .join(' ');
  const isNone = noPlaces.has(name) && !(name === 'us' && isCountryBefore(tokens, first));
  const named = isNone ? [] : likelyAreas(gazetteer.findAreas(name));
  const states = isStateSaid(tokens, first + count) ? named.filter(({ names }) => names !== undefined) : [];
  const isState = states.length > 0;
  const isIn = countryFrom(tokens, first + count, gazetteer);
  const areas = isState ? states : preferably(named, isIn);
  if (areas.length === 0) return count === 1 ? codeAt(tokens, first, gazetteer) : undefined;
  const isInIt = (place: Place) =>
    areas.some(({ country, names }) => place.country === country && names?.includes(place.region ?? ''));
  const people = Math.min(...areas.map((area) => area.people));
  // “Colonia” is Cologne sooner than what has fewer people and is called so.
  const larger = gazetteer
    .findPlaces(name)
    .filter((place) => !isInIt(place) && isIn(place) && (place.population ?? 0) > people);
  const beside = gazetteer.findCitiesBeside(areas, name).filter(isIn);
  const cities = isState ? [] : beside.length > 0 ? beside : larger;
  const isOnly = areas.length === 1 && cities.length === 0;
  const last = first + count - (isState ? 0 : 1);
  // Baden in Württemberg is no town that the state may be mistaken for, nor is any other in it.
  const isClear = isOnly && (isState || gazetteer.findPlaces(name).every(isInIt));
  return { first, last, areas, cities, isState, isClear };
}

/** “Corn snake TX”, “from FL”: what is written on letters, in capitals or behind a word that says where. */
function codeAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): Name | undefined {
  const [token, before] = [tokens[at], tokens[at - 1]];
  const state = statesByCode.get(token?.typed ?? '');
  if (token?.isCode !== true || state === undefined) return undefined;
  const isSaid = englishPrepositions.has(before?.typed ?? '');
  // In the middle it may be short for anything.
  if (!isSaid && (at === 0 || at + 1 < tokens.length)) return undefined;
  const isIt = ({ country, names }: Area) => country === state.country && names !== undefined;
  const isClear = !doubtfulCodes.has(token.typed);
  const isCountry = ({ country, names }: Area) => names === undefined && markets.has(country);
  const others = isClear ? [] : gazetteer.findAreas(countryName(token.typed.toUpperCase())).filter(isCountry);
  const areas = [...gazetteer.findAreas(state.name).filter(isIt), ...others];
  if (areas.length === 0) return undefined;
  return { first: at, last: at, areas, cities: [], isState: false, isClear };
}

/** “In the US”: who is named there is no “us”. */
function isCountryBefore(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.typed;
  return before === 'the' || (before === 'in' && tokens[first]?.isCode === true);
}

/**
 * Whether a name is only a word of a state’s: who writes “North Carolina” means no Terrapene carolina.
 * @param at the token that is the name
 */
export function isWordOfState(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  return [2, 3].some((count) =>
    Array.from({ length: count }, (_none, back) => at - back).some((first) => {
      const words = tokens.slice(Math.max(first, 0), first + count);
      if (first < 0 || words.length < count) return false;
      if (words.some(({ kind, quoted }) => kind !== 'word' || quoted)) return false;
      const name = words.map(({ typed }) => typed).join(' ');
      return gazetteer.findAreas(name).some((area) => area.names !== undefined && isNamed(area));
    }),
  );
}

/** @returns those that are so; all of them where none is. */
function preferably<T>(all: readonly T[], isSo: (one: T) => boolean): readonly T[] {
  const some = all.filter(isSo);
  return some.length > 0 ? some : all;
}

function readingsOf(
  { first: at, last, areas, cities, isClear }: Name,
  tokens: readonly Token[],
  taken: readonly boolean[],
  { unit }: PlaceContext,
): Reading[] {
  const article = articles.has(tokens[at - 1]?.typed ?? '') ? 1 : 0;
  const before = at - 1 - article;
  const isSaid = taken[before] !== true && prepositions.has(tokens[before]?.typed ?? '');
  const isLast = at > 0 && last + 1 === tokens.length;
  const said = isSaid ? before : at;
  const named = isSaid ? before : at - article;
  const denied = Math.min(placeDeniedFrom(tokens, said), placeDeniedFrom(tokens, named));
  const isDenied = denied < named;
  const first = isDenied ? denied : said;
  const found = areas
    .filter((area) => area.names === undefined || isNamed(area) || isSaid || areas.length === 1)
    .map((area): Reading => {
      const isCountry = area.names === undefined;
      const isMeant = isCountry ? markets.has(area.country) || isSaid : isSaid || (isNamed(area) && isLast);
      return {
        ...(isDenied && { excluded: true as const }),
        ...{ first, last, certain: isClear && (isMeant || isDenied) },
        ...{ meaning: meaningOf(area), label: area.label },
      };
    });
  if (cities.length === 0 || isDenied) return found;
  return [
    ...found,
    ...toReadings({ first, last, certain: false, ...usualRadius(cities, unit) }, false, true),
  ];
}

/** @returns whether something is in the country that is named from a token on (“Victoria, Australia”); where none is, anything. */
function countryFrom(
  tokens: readonly Token[],
  at: number,
  gazetteer: PlaceContext['gazetteer'],
): (one: { country: string }) => boolean {
  const first = at + (tokens[at]?.text === ',' ? 1 : 0);
  for (let count = MOST_WORDS; count > 0; count -= 1) {
    const some = tokens.slice(first, first + count);
    if (some.length < count || some.some(({ kind, quoted }) => kind !== 'word' || quoted)) continue;
    const said = gazetteer.findAreas(some.map(({ typed }) => typed).join(' '));
    const countries = said.filter(({ names }) => names === undefined).map(({ country }) => country);
    if (countries.length > 0) return ({ country }) => countries.includes(country);
  }
  return () => true;
}

function meaningOf({ country, names }: Area): Meaning {
  return names === undefined
    ? { kind: 'country', value: country }
    : { kind: 'region', value: { country, names: [...names] } };
}
