/** Letters of other alphabets that look like Latin ones, small or capital (`В` looks like `B`), folded. */
const alike: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  н: 'h',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  с: 'c',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
};

const others = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;
/** Letters of both, one beside the other. Asked of a word at a time: looked for with its word around it, it takes the square of it. */
const isMixed = /[a-z][\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][a-z]/u;

/**
 * Words that mix Latin letters with such of another alphabet that look the same, in Latin letters (`bаll` with a Cyrillic
 * а). Words of one alphabet stay as they are; see docs/adr/0036-words-are-split-by-one-rule.md.
 *
 * @param folded small letters
 * @returns as many characters
 */
export function withoutHomoglyphs(folded: string): string {
  return folded.replace(/\p{L}+/gu, (word) =>
    isMixed.test(word) ? word.replace(others, (letter) => alike[letter] ?? letter) : word,
  );
}
