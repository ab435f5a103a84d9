/** Words by number: columns hold numbers, and the same word has the same one in all of them. */
export interface Words {
  /** @returns the number of a word, a new one where it has none yet. */
  numberOf(word: string): number;
  /** @returns the number of a word; undefined: no column has it. */
  find(word: string): number | undefined;
  wordOf(number: number): string;
}

/** Where there is no word. */
export const NO_WORD = 0xffff;

/** Of so few that two bytes hold each: slugs of the catalogue, countries, and what of genes is sold. */
export function createWords(): Words {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  return {
    numberOf: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      if (words.length === NO_WORD) throw new Error('there are more words than two bytes can hold');
      numbers.set(word, words.length);
      return words.push(word) - 1;
    },
    find: (word) => numbers.get(word),
    wordOf: (number) => words[number] ?? '',
  };
}
