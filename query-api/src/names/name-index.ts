import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import { forgivenIn, wrongLetters } from '../text/near-spelling.ts';
import type { Named } from './catalogue-names.ts';

/** One name of an entity, in folded words. */
export interface IndexedName {
  named: Named;
  words: readonly string[];
  /** Words of the names of what the entity belongs to. */
  within: ReadonlySet<string>;
  /** Position among the entity's names; 0 is its label. */
  position: number;
}

/** How a typed word is met by a word of a name. */
export interface WordFit {
  /** Letters that are wrong. */
  edits: number;
  /** False: it is only the beginning of that word. */
  whole: boolean;
}

/** Words that a typed word may be, in those of the index. */
export type WordFits = ReadonlyMap<string, WordFit>;

export interface NameIndex {
  /**
   * @param word folded
   * @param fuzzy whether some letters may be wrong; the first never is
   */
  wordsLike(word: string, fuzzy: boolean): WordFits;
  /** @returns the names that one of the words stands in. */
  namesWith(words: Iterable<string>): Set<IndexedName>;
}

/**
 * Prepares names for {@link file://./match-names.ts}. Besides as words, each name is kept written as one (“ballpython”).
 */
export function createNameIndex(all: readonly Named[]): NameIndex {
  const postings = new Map<string, IndexedName[]>();
  const post = (name: IndexedName) => {
    for (const word of new Set(name.words)) {
      const names = postings.get(word);
      if (names === undefined) postings.set(word, [name]);
      else names.push(name);
    }
  };
  for (const named of all) {
    const within = new Set(named.within.flatMap(foldedWords));
    named.names.forEach((text, position) => {
      const words = foldedWords(text);
      post({ named, words, within, position });
      if (words.length > 1) post({ named, words: [words.join('')], within, position });
    });
    // Known words, though they lead to no name by themselves.
    for (const word of within) if (!postings.has(word)) postings.set(word, []);
  }
  const vocabulary = [...postings.keys()].sort();
  const byFirstLetter = Map.groupBy(vocabulary, (word) => word.charAt(0));

  return {
    wordsLike(word, fuzzy) {
      const like = new Map<string, WordFit>();
      const sameFirst = byFirstLetter.get(word.charAt(0)) ?? [];
      for (const known of sameFirst) {
        if (known.startsWith(word)) like.set(known, { edits: 0, whole: known.length === word.length });
      }
      if (!fuzzy || forgivenIn(word) === 0) return like;
      for (const known of sameFirst) {
        if (like.has(known)) continue;
        const whole = wrongLetters(word, known, false);
        const edits = whole ?? wrongLetters(word, known, true);
        if (edits !== undefined) like.set(known, { edits, whole: whole !== undefined });
      }
      return like;
    },
    namesWith: (words) => new Set([...words].flatMap((word) => postings.get(word) ?? [])),
  };
}

function foldedWords(text: string): string[] {
  return wordsOf(text);
}
