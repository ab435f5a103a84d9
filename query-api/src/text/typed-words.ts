import { foldText } from '@vivarium/contracts/shared/fold-text.ts';

/** A word of a text: folded, and where it stands in the text as it was written. */
export interface TypedWord {
  word: string;
  start: number;
  end: number;
}

/** Words as `wordsOf` finds them in folded text; accents and apostrophes, which folding takes away, belong to them. */
const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}_'’ʼ`´]+/gu;

/** @returns the words of a text with their places in it. */
export function typedWords(text: string): TypedWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: raw, index }) => {
    const word = foldText(raw);
    return word === '' ? [] : [{ word, start: index, end: index + raw.length }];
  });
}

/**
 * @param raw a word as it is written, e.g. `Größe`
 * @param letters of its folded form, e.g. 4 of `grosse`
 * @returns how many code units of the written word they are, e.g. 4 (`Größ`)
 */
export function writtenLength(raw: string, letters: number): number {
  let [written, folded] = [0, 0];
  for (const character of raw) {
    const length = foldText(character).length;
    // Marks and apostrophes behind the last letter belong to it.
    if (folded >= letters && length > 0) break;
    written += character.length;
    folded += length;
  }
  return written;
}
