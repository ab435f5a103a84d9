let segmenter: Intl.Segmenter | undefined;

/**
 * @returns the last place at or before `at` where a text can be cut without breaking what people see as one character: a
 *   surrogate pair, a letter and its accents, an emoji made of several
 */
export function placeToCut(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const place = segmenter.segment(text).containing(at)?.index ?? at;
  // What begins with one endless character is cut within it, but never within half of a letter.
  return place > 0 ? place : wholeCodePoint(text, at);
}

/**
 * Cuts a text to a length. The one way to do so: a plain `slice` can leave half of an emoji.
 * @param most length in UTF-16 units that the answer has at most
 * @param ellipsis what stands at the end of a text that was cut
 */
export function cutText(text: string, most: number, ellipsis = ''): string {
  if (text.length <= most) return text;
  return text.slice(0, placeToCut(text, most - ellipsis.length)) + ellipsis;
}

function wholeCodePoint(text: string, at: number): number {
  const isWithinPair = /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
  return isWithinPair ? at - 1 : at;
}
