import { zygositiesOf } from '@vivarium/catalogue/index.ts';
import type { TypedWord } from '../text/typed-words.ts';
import { askedZygosity } from './asked-zygosity.ts';
import { type Match, matchNames } from './match-names.ts';
import type { NameIndex } from './name-index.ts';

/** Words at the end of a text that are looked at: no name has more. */
const MOST_WORDS = 6;
/** Fewest letters that mean something by themselves when words before them mean nothing. */
const SHORTEST_END = 3;
/** Words in which mistakes are forgiven: where everything typed is meant, and where only the end of it is. */
const GUESS_ALL = { shortest: 3 };
const GUESS_END = { shortest: 5 };

/** What of the catalogue a text may mean. */
export interface Candidates {
  matches: Match[];
  /** How many words at the end of the text the matches stand for. */
  words: number;
}

/**
 * Finds what the words at the end of a text begin to name: as many of them as name anything, spelt right if possible,
 * nearly so otherwise. “female ball py” finds the ball python and leaves “female”.
 */
export function candidatesOf(index: NameIndex, typed: readonly TypedWord[]): Candidates {
  const longest = Math.min(typed.length, MOST_WORDS);
  for (let count = longest; count > 0; count -= 1) {
    const words = typed.slice(-count).map(({ word }) => word);
    const isAll = count === typed.length;
    if (!isAll && words.join('').length < SHORTEST_END) break;
    const matches = matchSpelt(index, words, isAll ? GUESS_ALL : GUESS_END);
    if (matches.length > 0) return { matches, words: count };
  }
  return { matches: [], words: 0 };
}

function matchSpelt(index: NameIndex, words: readonly string[], guessing: { shortest: number }): Match[] {
  for (const spelling of [undefined, guessing]) {
    const asked = askedZygosity(words);
    const forms =
      asked === undefined ? [] : formsOf(matchNames(index, asked.words, spelling), asked.zygosity);
    const matches = forms.length > 0 ? forms : matchNames(index, words, spelling);
    if (matches.length > 0) return matches;
    const joined = words.length === 2 ? matchNames(index, [words.join('')], spelling) : [];
    if (joined.length > 0) return joined;
  }
  return [];
}

/** @returns the genes among the matches that animals can have in this form. */
function formsOf(
  matches: readonly Match[],
  zygosity: NonNullable<ReturnType<typeof askedZygosity>>['zygosity'],
) {
  return matches.flatMap((match): Match[] => {
    const { entity } = match.named;
    if (
      entity.kind !== 'trait' ||
      entity.zygosity !== null ||
      !zygositiesOf(entity.gene).includes(zygosity)
    ) {
      return [];
    }
    return [{ ...match, named: { ...match.named, entity: { ...entity, zygosity } } }];
  });
}
