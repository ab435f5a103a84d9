import { type Area, isNamed, likelyAreas } from '../../../gazetteer/areas.ts';
import type { Meaning } from '../../meaning/meaning.ts';
import { denialBefore } from '../../tokens/neighbours.ts';
import type { Token } from '../../tokens/tokens.ts';
import { noPlaces } from '../../words/ordinary-words.ts';
import type { Reading } from '../reading.ts';
import { namedAt, type PlaceContext, usualRadius } from './place.ts';
import { toReadings } from './places-named.ts';

/** Where much is sold from: named there, a country is where to look. Others may be where an animal's kind is from. */
const markets: ReadonlySet<string> = new Set(
  'US CA GB IE DE AT CH FR BE NL LU ES PT IT SE NO DK FI PL CZ SK HU RO GR JP AU NZ ZA'.split(' '),
);
const prepositions: ReadonlySet<string> = new Set(
  'in from within aus en de near around depuis desde uit a au du ships shipping of von'.split(' '),
);
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
  { gazetteer, unit }: PlaceContext,
): Reading[] {
  const found: Reading[] = [];
  let left = MOST_LOOKUPS;
  for (let at = 0; at < tokens.length; at += 1) {
    for (let count = Math.min(MOST_WORDS, tokens.length - at); count > 0 && left > 0; count -= 1) {
      const some = tokens.slice(at, at + count);
      const isFree = some.every(
        (token, i) => token.kind === 'word' && !token.quoted && taken[at + i] !== true,
      );
      if (!isFree) continue;
      left -= 1;
      const name = some.map(({ typed }) => typed).join(' ');
      const named = name === 'us' || noPlaces.has(name) ? [] : likelyAreas(gazetteer.findAreas(name));
      const isIn = countryFrom(tokens, at + count, gazetteer);
      const areas = named.some(isIn) ? named.filter(isIn) : named;
      if (areas.length === 0) continue;
      // “Victoria BC” is a town, and not the state that is called so.
      if ((namedAt(tokens, at, gazetteer)?.last ?? 0) >= at + count) break;
      const article = articles.has(tokens[at - 1]?.typed ?? '') ? 1 : 0;
      const before = at - 1 - article;
      const isSaid = taken[before] !== true && prepositions.has(tokens[before]?.typed ?? '');
      const isLast = at > 0 && at + count === tokens.length;
      const cities = gazetteer.findCitiesBeside(areas, name).filter(isIn);
      const isClear = areas.length === 1 && cities.length === 0 && gazetteer.findPlaces(name).length === 0;
      for (const area of areas) {
        const isMeant =
          area.names === undefined
            ? markets.has(area.country) || isSaid
            : isNamed(area) && (isSaid || isLast);
        if (area.names !== undefined && !isNamed(area) && !isSaid && areas.length > 1) continue;
        const said = isSaid ? before : at;
        const first = elsewhereFrom(tokens, said);
        const isCertain = isClear && (isMeant || first < said || (area.names !== undefined && isSaid));
        found.push({
          ...(first < said && { excluded: true as const }),
          first,
          last: at + count - 1,
          certain: isCertain,
          meaning: meaningOf(area),
          label: area.label,
        });
      }
      if (cities.length > 0) {
        const first = isSaid ? before : at;
        const last = at + count - 1;
        const beside = { first, last, certain: false, ...usualRadius(cities, unit) };
        if (elsewhereFrom(tokens, first) === first) found.push(...toReadings(beside, false, true));
      }
      at += count - 1;
      break;
    }
  }
  return found;
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

const elsewhere: ReadonlySet<string> = new Set([
  'outside',
  'ausserhalb',
  'hors',
  'fuera',
  'buiten',
  'ausser',
]);

/** @returns where the words begin that say not to look there (“not from”, “outside of”); `first` where none do. */
function elsewhereFrom(tokens: readonly Token[], first: number): number {
  return elsewhere.has(tokens[first - 1]?.typed ?? '') ? first - 1 : denialBefore(tokens, first);
}

function meaningOf({ country, names }: Area): Meaning {
  return names === undefined
    ? { kind: 'country', value: country }
    : { kind: 'region', value: { country, names: [...names] } };
}
