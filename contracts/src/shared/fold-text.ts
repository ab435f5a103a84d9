/** Letters that NFKD leaves whole although people type them as plain ones. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/** ASCII, in which most texts are written, takes the short way. */
const isPlain = /^[\x20-\x7e]*$/;

/**
 * Text as search compares it: lower case, without accents, ligatures, apostrophes and what cannot be seen (soft
 * hyphens, joiners, marks of direction). The projector folds what
 * it indexes and query-api folds what people type with this one function, so that the two always agree (the
 * analyzers of Elasticsearch do not fold: the filter for it is not part of every server we run on).
 *
 * @returns e.g. `Jérôme’s Größe` → `jeromes grosse`; folding twice changes nothing
 */
export function foldText(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase().replace(/['`]/g, '');
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ`´]+/gu, '')
    .replace(/[ßæœøđðþłħı]/g, (letter) => plainLetters[letter] ?? letter);
}

/**
 * The words of a text as the `standard` tokenizer of Elasticsearch finds them, near enough: runs of letters and
 * digits, and decimal numbers (`10.0`) kept whole.
 *
 * @param folded text that went through {@link foldText}
 */
export function wordsOf(folded: string): string[] {
  return folded.match(/\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}_]+/gu) ?? [];
}
