import { foldText } from '../../shared/fold-text.ts';

/** A word, a percentage or a sign of what is written of an animal's traits. */
export interface Piece {
  kind: 'word' | 'chance' | 'sign';
  /** Folded. */
  text: string;
  /** As it stands there. */
  typed: string;
}

const PIECE =
  /(\d{1,3}(?=\s?%|\s?(?:poss?|possible|possibly|ph|phet|hets?)\b)\s?%?)|([\p{L}\p{M}\p{N}'’]+)|([^\s\p{L}\p{M}\p{N}])|(\n)/giu;

/** @returns the pieces of a text, and each line break as the sign `\n`. */
export function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECE)].flatMap(([raw, chance, word]): Piece[] => {
    if (chance !== undefined) return [{ kind: 'chance', text: chance.replace(/\D/g, ''), typed: raw }];
    if (word === undefined) return [{ kind: 'sign', text: raw, typed: raw }];
    // Written in one word, as in `hetclown`, it stays one: a name is looked for first.
    return [{ kind: 'word', text: foldText(word), typed: raw }];
  });
}
