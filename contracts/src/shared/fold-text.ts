import { withoutHomoglyphs } from './homoglyphs.ts';

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
  ς: 'σ',
};

/** ASCII, in which most texts are written, takes the short way. */
const isPlain = /^[\x20-\x7e]*$/;

/** Fractions of one character; what stands before them is a number of its own. */
const fraction = /[\u00BC-\u00BE\u2150-\u215E\u2189]/gu;

/** What is not seen, beside marks: soft hyphens, joiners, marks of direction, control characters, private use. */
const unseen = /(?:(?![\t\n\v\f\r\u0085])[\p{M}\p{Cf}\p{Co}\p{Cs}\p{Cc}])+/gu;

/** Marks over letters. They go first: a heap of them takes the square of its height to be put in order. */
const marks = /\p{M}+/gu;

/** Letters to Unicode, and blank to everybody else. */
const blank = /[\u115F\u1160\u2800\u3164\uFFA0]/gu;

/**
 * Text as search compares it: lower case, without accents, ligatures, apostrophes and what cannot be seen (soft
 * hyphens, joiners, marks of direction), and without letters that only look like Latin ones beside such. The projector
 * folds what it indexes and query-api folds what people type with this one function, so that the two always agree (the
 * analyzers of Elasticsearch do not fold: the filter for it is not part of every server we run on).
 *
 * @returns e.g. `Jérôme’s Größe` → `jeromes grosse`; folding twice changes nothing
 */
export function foldText(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase().replace(/['`]/g, '');
  return withoutHomoglyphs(foldLetters(text));
}

function foldLetters(text: string): string {
  return text
    .replace(blank, ' ')
    .replace(fraction, ' $&')
    .replace(/№/g, 'no ')
    .replace(marks, '')
    .normalize('NFKD')
    .replace(unseen, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(unseen, '')
    .replace(/['’ʼ`´]+/gu, '')
    .replace(/[ßæœøđðþłħıς]/g, (letter) => plainLetters[letter] ?? letter);
}

/** A folded text, and where each of its UTF-16 units comes from in the text. */
export interface FoldedText {
  folded: string;
  origin: readonly number[];
}

/** Like {@link foldText}, for who must know what stands where. */
export function foldWithOrigin(text: string): FoldedText {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = isPlain.test(character) ? foldText(character) : foldLetters(character);
    for (let i = 0; i < part.length; i += 1) origin.push(at);
    folded += part;
    at += character.length;
  }
  return { folded: withoutHomoglyphs(folded), origin };
}
