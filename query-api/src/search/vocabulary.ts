/** Words that are in use, as far as this process knows without asking. */
export interface Vocabulary {
  /** @param words folded. @returns whether there is a word that nobody is known to use: it may be misspelt. */
  isDoubtful(words: readonly string[]): boolean;
  /** @param word folded. @returns whether it is a word of the catalogue, which some listing has sooner or later. */
  has(word: string): boolean;
}

/** Shorter words are never doubtful: too many are names or the beginning of one. */
const SHORTEST = 4;

/** @param known folded words */
export function createVocabulary(known: Iterable<string>): Vocabulary {
  const words = new Set(known);
  const beginnings = new Set<string>();
  for (const word of words)
    for (let length = SHORTEST; length <= word.length; length += 1) beginnings.add(word.slice(0, length));
  const isUsed = (word: string, isLast: boolean) =>
    word.length < SHORTEST || /\p{N}/u.test(word) || words.has(word) || (isLast && beginnings.has(word));
  return {
    isDoubtful: (asked) => asked.some((word, i) => !isUsed(word, i === asked.length - 1)),
    has: (word) => words.has(word),
  };
}
