import { writtenWords } from '@vivarium/contracts/shared/words.ts';
import type { TextRange } from '@vivarium/contracts/suggestions/http.ts';
import { wrongLetters } from '../text/near-spelling.ts';
import { type TypedWord, writtenLength } from '../text/typed-words.ts';

/**
 * Finds what typed words match of a text: words and beginnings of words, words typed as one (“ballpy”), and when
 * spelling was guessed whole words where some letters are wrong.
 *
 * @param typed folded words
 * @returns stretches in their order, none overlapping or touching another within a word
 */
export function highlightsIn(text: string, typed: readonly string[], guessed: boolean): TextRange[] {
  const words = writtenWords(text);
  const [letters, wanted] = [words.map(({ word }) => word).join(''), typed.join('')];
  const isAnyAsTyped = words.some(({ word }) => typed.some((one) => word.startsWith(one)));
  if (wanted !== '' && !isAnyAsTyped && letters.startsWith(wanted)) {
    return firstLetters(text, words, wanted.length);
  }
  const ranges = words.flatMap((word) => rangeIn(text, word, typed, guessed) ?? []);
  if (ranges.length > 0 || !guessed || wrongLetters(wanted, letters, true) === undefined) return ranges;
  return firstLetters(text, words, letters.length);
}

function rangeIn(text: string, { word, start, end }: TypedWord, typed: readonly string[], guessed: boolean) {
  const beginnings = typed.filter((one) => word.startsWith(one));
  const longest = Math.max(0, ...beginnings.map(({ length }) => length));
  if (longest > 0) return { start, end: start + writtenLength(text.slice(start, end), longest) };
  const isNear = guessed && typed.some((one) => wrongLetters(one, word, true) !== undefined);
  return isNear ? { start, end } : undefined;
}

/** So many letters at the beginning of the text, word by word. */
function firstLetters(text: string, words: readonly TypedWord[], letters: number): TextRange[] {
  let left = letters;
  return words.flatMap(({ word, start, end }) => {
    const taken = Math.min(left, word.length);
    left -= taken;
    return taken === 0 ? [] : [{ start, end: start + writtenLength(text.slice(start, end), taken) }];
  });
}
