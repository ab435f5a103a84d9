import { foldText, foldWithOrigin } from '@vivarium/contracts/shared/fold-text.ts';
import { mark, type Tags } from './highlight.ts';

/**
 * Marks words wherever they stand in a short text, also within its words.
 *
 * @param words folded
 * @returns the text with the words between the tags; undefined unless all of them are in it
 */
export function markWithin(text: string, words: readonly string[], tags: Tags): string | undefined {
  // Most texts have none of the words: to see that takes a fraction of what it takes to say where they are.
  const plain = foldText(text);
  if (!words.every((word) => plain.includes(word))) return undefined;
  const { folded, origin } = foldWithOrigin(text);
  const marked = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    const found = folded.indexOf(word);
    if (found === -1) return undefined;
    const start = origin[found] ?? 0;
    const end = origin[found + word.length] ?? text.length;
    marked.fill(true, start, end);
  }
  const matches = [];
  for (let start = marked.indexOf(true); start !== -1; ) {
    const gap = marked.indexOf(false, start);
    const end = gap === -1 ? text.length : gap;
    matches.push({ start, end, word: '' });
    start = marked.indexOf(true, end);
  }
  return mark(text, matches, tags);
}
