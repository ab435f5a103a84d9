import type { Area } from '../../../gazetteer/areas.ts';
import { countryName } from '../../../gazetteer/country-name.ts';
import { statesByCode } from '../../../gazetteer/state-codes.ts';
import type { Place } from '../../meaning/meaning.ts';
import type { Token } from '../../tokens/tokens.ts';
import { noPlaces, ordinaryPlaces } from '../../words/ordinary-words.ts';
import type { Reading } from '../reading.ts';
import { placeDeniedFrom } from './denied-place.ts';
import { namedAt, type PlaceContext, type PlaceReading, placeAt, usualRadius } from './place.ts';

/** Fewest inhabitants of a city that is offered although no word says that a place is meant. */
const CITY = 100_000;
/** Letters of the shortest name of such a city. */
const NAME = 4;
/** Fewest inhabitants of a city with a shorter name. */
const METROPOLIS = 1_000_000;
/** Scripts of which two letters are a name. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Thai}]+$/u;
/** Fewest inhabitants of a town that is named with its state. */
const TOWN = 15_000;
/** Most names that are looked up, so that the time is bounded. */
const MOST_LOOKUPS = 24;

/**
 * Places after a word that says where; at most one is certain.
 * @param taken tokens that mean something already; those of the places are added
 */
function afterWords(tokens: readonly Token[], taken: boolean[], context: PlaceContext): Reading[] {
  const found: PlaceReading[] = [];
  let left = MOST_LOOKUPS;
  const bounded = {
    ...context,
    gazetteer: {
      ...context.gazetteer,
      findPlaces: (name: string) => {
        left -= 1;
        return left < 0 ? [] : context.gazetteer.findPlaces(name);
      },
    },
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const place = taken[at] === true ? undefined : placeAt(tokens, at, bounded);
    if (place === undefined) continue;
    const first = placeDeniedFrom(tokens, place.first);
    found.push({ ...place, first, ...(first < place.first && { excluded: true as const }) });
    // Neither is it anything else: “in orange” may be the city or the colour.
    taken.fill(true, first, place.last + 1);
    at = place.last;
  }
  const [first, ...more] = found.filter(({ certain }) => certain);
  return found.flatMap((place) => toReadings(place, place === first || (place.certain && more.length === 0)));
}

/**
 * Towns whose state or country is said with them and nothing else of where: “London Ontario”, “Birmingham, Alabama”. Of
 * the towns of a name it is the one that lies there.
 */
function withArea(tokens: readonly Token[], taken: readonly boolean[], context: PlaceContext): Reading[] {
  const found: Reading[] = [];
  let left = MOST_LOOKUPS / 2;
  for (let at = 0; at + 1 < tokens.length && left > 0; at += 1) {
    const token = tokens[at];
    if (token === undefined || taken[at] === true || token.kind !== 'word') continue;
    left -= 1;
    const named = namedAt(tokens, at, context.gazetteer, (end) => !taken.slice(at, end + 1).includes(true));
    if (named === undefined || placeDeniedFrom(tokens, at) < at) continue;
    const { first, last, places, words } = named;
    const [place, other] = places;
    const isIn = ({ country, names }: Area) =>
      country === place?.country && (names === undefined || names.includes(place?.region ?? ''));
    const isCodeOf = (code: string) => statesByCode.get(code)?.name === place?.region;
    const areaAt = words.findIndex((_word, i) => {
      const area = words.slice(i).join(' ');
      return i > 0 && (context.gazetteer.findAreas(area).some(isIn) || isCodeOf(area));
    });
    if (areaAt < 1 || other !== undefined || (place?.population ?? 0) < TOWN) continue;
    const town = words.slice(0, areaAt);
    if (ordinaryPlaces.has(town.join('')) || context.gazetteer.findAreas(words.join(' ')).length > 0)
      continue;
    // “New York, USA” is the city or the state, and is read as that.
    const isState = context.gazetteer.findAreas(town.join(' ')).some((area) => area.names && isIn(area));
    at = isState ? last : at;
    if (isState) continue;
    found.push(
      ...toReadings({ first, last, certain: true, ...usualRadius(places, context.unit) }, true, true),
    );
    at = last;
  }
  return found;
}

/** Names of big cities among words that mean nothing else: only ever offered. */
function alone(tokens: readonly Token[], taken: readonly boolean[], context: PlaceContext): Reading[] {
  const found: Reading[] = [];
  let left = MOST_LOOKUPS / 2;
  for (let at = 0; at < tokens.length && left > 0; at += 1) {
    const token = tokens[at];
    if (token === undefined || taken[at] === true || token.kind !== 'word') continue;
    // “Los Angeles” begins with a short word, and no name is one but those of the largest cities: “NYC”, “東京”.
    const isShort = token.typed.length < NAME;
    const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    const metropolis = isShort && metropolisAt(tokens, at, context);
    if (metropolis) {
      found.push(...metropolis);
      continue;
    }
    if (isShort && (taken[next] === true || tokens[next]?.kind !== 'word')) continue;
    left -= 1;
    const named = namedAt(tokens, at, context.gazetteer, (end) => !taken.slice(at, end + 1).includes(true));
    if (named === undefined || (named.places[0]?.population ?? 0) < CITY) continue;
    const { last, places, words } = named;
    if (words.join('').length < NAME) continue;
    found.push(...offered(tokens, named.first, last, places, context));
    at = last;
  }
  return found;
}

function metropolisAt(tokens: readonly Token[], at: number, context: PlaceContext): Reading[] | undefined {
  const name = tokens[at]?.typed ?? '';
  if (name.length < (UNSPACED.test(name) ? 2 : 3) || noPlaces.has(name)) return undefined;
  const places = context.gazetteer.findPlaces(name);
  if ((places[0]?.population ?? 0) < METROPOLIS) return undefined;
  return offered(tokens, at, at, places, context);
}

/** What may be meant by a name alone: to look around it, or, where it is denied, anywhere else. */
function offered(
  tokens: readonly Token[],
  at: number,
  last: number,
  places: readonly Place[],
  { unit }: PlaceContext,
): Reading[] {
  const first = placeDeniedFrom(tokens, at);
  const denied = first < at && ({ excluded: true } as const);
  return toReadings({ first, last, certain: false, ...denied, ...usualRadius(places, unit) }, false);
}

/** @param isTold whether the state of each is said, which tells it from others of its name. */
export function toReadings(
  { first, last, around, radius, unit, excluded }: PlaceReading,
  certain: boolean,
  isTold = around.length > 1,
): Reading[] {
  return around.map(({ value, region }): Reading => {
    const where = [isTold && region ? region : [], countryName(value.country)].flat();
    const label = `within ${radius} ${unit} of ${[value.name, ...where].join(', ')}`;
    return { first, last, certain, meaning: { kind: 'place', value }, label, ...(excluded && { excluded }) };
  });
}

export const placesNamed = { afterWords, withArea, alone };
