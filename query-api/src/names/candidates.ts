import { zygositiesOf } from '@vivarium/catalogue/index.ts';
import { askedZygosity } from '@vivarium/catalogue/zygosity-words.ts';
import { foldText } from '@vivarium/contracts/shared/fold-text.ts';
import type { TypedWord } from '../text/typed-words.ts';
import { lifeStageWords, originWords, sexWords } from '../understanding/words/animal-words.ts';
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
  /** How many words at the end of the text the matches stand for, but for those of {@link after}. */
  words: number;
  /** The last word, where it says how the animal shall be (“pied fem”) and is the beginning of this one or it. */
  after?: string | undefined;
}

/**
 * Finds what the words at the end of a text begin to name: as many of them as name anything, spelt right if possible,
 * nearly so otherwise. “female ball py” finds the ball python and leaves “female”, and so does “ball python fem”.
 */
export function candidatesOf(index: NameIndex, typed: readonly TypedWord[]): Candidates {
  const after = attributeWord(typed.at(-1)?.word ?? '');
  const before = after === undefined || typed.length < 2 ? undefined : endOf(index, typed.slice(0, -1));
  const isOfAnimal = before?.matches.some(({ named: { entity } }) => entity.kind !== 'category');
  return before !== undefined && isOfAnimal ? { ...before, after } : endOf(index, typed);
}

function endOf(index: NameIndex, typed: readonly TypedWord[]): Candidates {
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

/** @returns the word for a sex, a life stage or an origin that some letters are or begin; undefined: they begin none. */
function attributeWord(letters: string): string | undefined {
  if (letters.length < SHORTEST_END) return undefined;
  return attributeWords.includes(letters) ? letters : attributeWords.find((word) => word.startsWith(letters));
}

/** Single words, the short before the long. */
const attributeWords = [sexWords, lifeStageWords, originWords]
  .flatMap((each) => Object.values<readonly string[]>(each).flat())
  .map(foldText)
  .filter((word) => /^\p{L}+$/u.test(word))
  .sort((a, b) => a.length - b.length);

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
