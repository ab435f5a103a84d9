/** Shortest words in which one letter, and in which two letters, may be wrong. */
export interface Forgiving {
  one: number;
  two: number;
}

/** What `fuzziness: AUTO` of Elasticsearch forgives. */
export const likeElasticsearch: Forgiving = { one: 3, two: 6 };

/** @returns how many letters of a word may be wrong. */
export function editsFor(word: string, { one, two }: Forgiving): 0 | 1 | 2 {
  if (word.length >= two) return 2;
  return word.length >= one ? 1 : 0;
}
