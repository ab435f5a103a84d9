import { foldText } from '@vivarium/contracts/shared/fold-text.ts';
import type { WrittenWord } from '@vivarium/contracts/shared/words.ts';

/** A word of a text: folded, and where it stands in the text as it was written. */
export type TypedWord = Pick<WrittenWord, 'word' | 'start' | 'end'>;

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
