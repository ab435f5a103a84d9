import type { Area } from '../../../gazetteer/areas.ts';
import type { Meaning } from '../../meaning/meaning.ts';
import type { Token } from '../../tokens/tokens.ts';
import type { Reading } from '../reading.ts';
import type { PlaceContext } from './place.ts';

/** Where much is sold from: named there, a country is where to look. Others may be where an animal's kind is from. */
const markets: ReadonlySet<string> = new Set(
  'US CA GB IE DE AT CH FR BE NL LU ES PT IT SE NO DK FI PL CZ SK HU RO GR JP AU NZ ZA'.split(' '),
);
/** Countries whose states people name like towns. */
const withStates: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'GB']);
const prepositions: ReadonlySet<string> = new Set(
  'in from within aus en de depuis desde uit à au du ships shipping'.split(' '),
);
const MOST_WORDS = 4;
const MOST_LOOKUPS = 24;

/**
 * Countries, states and provinces. Certain are countries where much is sold, states at the end of the words or behind
 * “in”; of several of one name, of one that a city is called too, and of one where a kind of animal may come from, nothing is known.
 *
 * @param taken tokens that mean something already
 */
export function areasNamed(
  tokens: readonly Token[],
  taken: readonly boolean[],
  { gazetteer }: PlaceContext,
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
      const areas = name === 'us' ? [] : likely(gazetteer.findAreas(name));
      if (areas.length === 0) continue;
      const isSaid = taken[at - 1] !== true && prepositions.has(tokens[at - 1]?.typed ?? '');
      const isLast = at > 0 && at + count === tokens.length;
      const isClear = areas.length === 1 && gazetteer.findPlaces(name).length === 0;
      for (const area of areas) {
        const isMeant =
          area.names === undefined
            ? markets.has(area.country) || isSaid
            : withStates.has(area.country) && (isSaid || isLast);
        if (area.names !== undefined && !withStates.has(area.country) && !isSaid && areas.length > 1)
          continue;
        const first = isSaid ? at - 1 : at;
        const isCertain = isClear && (isMeant || (area.names !== undefined && isSaid));
        found.push({
          first,
          last: at + count - 1,
          certain: isCertain,
          meaning: meaningOf(area),
          label: area.label,
        });
      }
      at += count - 1;
      break;
    }
  }
  return found;
}

/** Florida is the state, though Uruguay has a Florida too; Georgia is a state and a country. */
function likely(areas: readonly Area[]): readonly Area[] {
  const known = areas.filter(({ country, names }) => names === undefined || withStates.has(country));
  return known.length > 0 ? known : areas;
}

function meaningOf({ country, names }: Area): Meaning {
  return names === undefined
    ? { kind: 'country', value: country }
    : { kind: 'region', value: { country, names: [...names] } };
}
