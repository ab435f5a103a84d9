import { editsBetween } from '@vivarium/contracts/shared/edit-distance.ts';
import { editsFor, likeElasticsearch } from './edits-for.ts';

/** Longer words are never guessed at, so that the cost is bounded. */
const LONGEST = 32;

/**
 * Letters that may be wrong in a typed word, as many as the search forgives: none in words of one or two letters and in
 * numbers, one in words of up to five letters, two in longer ones.
 */
export function forgivenIn(word: string): number {
  return word.length > LONGEST || /\p{N}/u.test(word) ? 0 : editsFor(word, likeElasticsearch);
}

/**
 * How many letters are wrong in a typed word; see {@link editsBetween}. The first letter is never one of them.
 *
 * @param typed folded
 * @param meant folded
 * @param asBeginning whether `typed` may be the beginning of `meant` only
 * @returns 0 to {@link forgivenIn}; undefined: it is another word
 */
export function wrongLetters(typed: string, meant: string, asBeginning: boolean): number | undefined {
  if (typed[0] !== meant[0]) return undefined;
  return editsBetween(typed.slice(1), meant.slice(1), forgivenIn(typed), asBeginning);
}
