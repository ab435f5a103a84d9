import { indexedWords, plainWords, wordsOf } from '../../shared/words.ts';

/**
 * What a text is found by beyond the words that the server finds in it as it is, as one text; none where there is
 * nothing. So a listing is found by each of its words, whatever the tokenizer of the server makes of them.
 */
export function wordsBeside(text: string): string[] {
  const plain = plainWords(text);
  const others = [...indexedWords(text)].filter((word) => !plain.has(word));
  return others.length === 0 ? [] : [others.join(' ')];
}

/** @returns a title in the words that it is searched by, in their order, then what else it is found by; null where that is the title itself. */
export function titleInWords(title: string): string | null {
  const words = wordsOf(title);
  const plain = plainWords(title);
  const indexed = indexedWords(title);
  if ([...indexed].every((word) => plain.has(word))) return null;
  return [...words, ...[...indexed].filter((word) => !words.includes(word))].join(' ');
}
