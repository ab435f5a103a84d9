import type { Token } from './tokens.ts';

/** Phrases as lists of token texts, longest first. */
export type Phrases = readonly (readonly string[])[];

/** @param lines phrases, their tokens parted by spaces. */
export function phrases(...lines: string[]): Phrases {
  return together(lines.map((line) => line.split(' ')));
}

/** @returns the phrases of all of them. */
export function together(...all: Phrases[]): Phrases {
  return all.flat().sort((a, b) => b.length - a.length);
}

/** @returns how many tokens the longest phrase takes that stands at `at`; 0 when none does. */
export function phraseAt(tokens: readonly Token[], at: number, all: Phrases): number {
  const found = all.find((words) =>
    words.every((word, n) => {
      const token = tokens[at + n];
      // As typed: “onder” may be corrected to a name, and is a word of Dutch all the same.
      return token !== undefined && !token.quoted && token.typed === word;
    }),
  );
  return found?.length ?? 0;
}
