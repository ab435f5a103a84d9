import { foldText, foldWithOrigin } from './fold-text.ts';

/** A word of a text: folded, where it stands there, and what else it is found by. */
export interface WrittenWord {
  word: string;
  /** In UTF-16 units of the text as it was written. */
  start: number;
  end: number;
  also: readonly string[];
}

/** Scripts that put no spaces between words, as part of a class of characters: each letter is found by itself. */
export const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('');

/**
 * - numbers, decimal or in groups (`10.0`, `1,500`, `1.0.2`), which end where letters begin (`12.5cm`), and the `x` between two (`4x2`);
 * - letters with points between them (`c.b.b.`);
 * - letters of scripts without spaces;
 * - letters, and digits behind them (`cb24`).
 */
const PIECE = new RegExp(
  [
    String.raw`(?<number>\p{N}+(?:[.,]\p{N}+)*)`,
    String.raw`(?<=\p{N})x(?=\p{N})`,
    String.raw`(?<![\p{L}\p{N}])(?<pointed>\p{L}(?:\.\p{L})+)(?![\p{L}\p{N}])`,
    String.raw`(?:(?=[${unspaced}])\p{L})`,
    String.raw`(?:(?![${unspaced}])\p{L})(?:(?![${unspaced}])[\p{L}\p{N}])*`,
  ].join('|'),
  'gu',
);
const POINTED = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+/gu;
const HYPHENED = /(?<![\p{L}\p{N}-])\p{L}+(?:-\p{L}+){1,2}(?![\p{L}\p{N}-])/gu;

/** A number of more parts than this is found by each of them, and by no group of them. */
const MOST_PARTS = 5;

/** One word by the rule that query, highlighter and index share. */
interface Piece {
  word: string;
  also: readonly string[];
  start: number;
  end: number;
}

function* piecesOf(folded: string): Generator<Piece> {
  for (const { 0: raw, index: start, groups } of folded.matchAll(PIECE)) {
    const end = start + raw.length;
    if (groups?.number !== undefined) yield* numbersOf(raw, start);
    else if (groups?.pointed !== undefined)
      yield { word: raw.replaceAll('.', ''), also: raw.split('.'), start, end };
    else yield { word: raw, also: partsOf(raw), start, end };
  }
}

/** `cb24` is found by “cb” too, `m²` by “m”. */
function partsOf(word: string): string[] {
  const [, letters, digits] = word.match(/^(\p{L}+)(\p{N}+)$/u) ?? [];
  return letters === undefined || digits === undefined ? [] : [letters, digits];
}

function* numbersOf(raw: string, start: number): Generator<Piece> {
  const parts = raw.split(/(?<=[.,])|(?=[.,])/);
  const numbers = parts.filter((_part, i) => i % 2 === 0);
  if (numbers.length > MOST_PARTS) {
    for (const { 0: word, index } of raw.matchAll(/\p{N}+/gu))
      yield { word, also: [], start: start + index, end: start + index + word.length };
    return;
  }
  const also = numbers.flatMap((_first, from) =>
    numbers.slice(from).map((_last, more) => parts.slice(2 * from, 2 * (from + more) + 1).join('')),
  );
  const isThousands = /^\p{N}{1,3}(?:,\p{N}{3})+$/u.test(raw) || /^\p{N}{1,3}(?:\.\p{N}{3})+$/u.test(raw);
  if (isThousands) also.push(raw.replace(/[.,]/g, ''));
  yield { word: raw, also: also.filter((one) => one !== raw), start, end: start + raw.length };
}

/**
 * The words of a text, folded: the one rule by which queries, highlights and the index split texts. Elasticsearch's
 * `standard` tokenizer leaves each of them whole.
 */
export function wordsOf(text: string): string[] {
  return [...piecesOf(foldText(text))].map(({ word }) => word);
}

/** Like {@link wordsOf}, with their places; accents and apostrophes, which folding takes away, belong to them. */
export function writtenWords(text: string): WrittenWord[] {
  const { folded, origin } = foldWithOrigin(text);
  return [...piecesOf(folded)].map(({ word, also, start: first, end: last }) => {
    const start = origin[first] ?? 0;
    const end = endOf(text, origin[last - 1] ?? text.length);
    return { word, also: [...also, ...elided(text.slice(start, end))], start, end };
  });
}

const APOSTROPHES = /['’ʼ`´]+/gu;

/** @returns the parts of a word with an apostrophe in it: `d’Hermann` is found by “hermann” too. */
function elided(raw: string): string[] {
  const parts = raw.split(APOSTROPHES);
  return parts.length > 1 ? parts.flatMap(wordsOf) : [];
}

/** @returns where a letter ends that begins at `at`, with what is folded away behind it. */
function endOf(text: string, at: number): number {
  let end = at + String.fromCodePoint(text.codePointAt(at) ?? 0).length;
  for (;;) {
    const next = text.codePointAt(end);
    if (next === undefined) return end;
    const character = String.fromCodePoint(next);
    if (foldText(character) !== '') return end;
    end += character.length;
  }
}

/**
 * Everything that a text is found by: its words, and beside them the parts of numbers in groups, letters and the digits behind them by themselves, letters that have points
 * between them one by one, what stands on either side of an apostrophe, and words with hyphens as one (`subadult` for
 * `sub-adult`).
 */
export function indexedWords(text: string): Set<string> {
  const folded = foldText(text);
  const found = new Set<string>();
  for (const { word, also } of piecesOf(folded)) {
    found.add(word);
    for (const one of also) found.add(one);
  }
  // “A.m²” is “a m2”, of which “a.m” is a part that somebody may copy.
  for (const [raw] of folded.matchAll(POINTED)) {
    const letters = raw.replaceAll('.', '');
    for (let end = 2; end <= letters.length; end += 1) found.add(letters.slice(0, end));
  }
  for (const [raw] of folded.matchAll(HYPHENED)) found.add(raw.replaceAll('-', ''));
  for (const [run] of foldText(text.replace(APOSTROPHES, ' ')).matchAll(/[\p{L}\p{N}]+/gu))
    for (const word of wordsOf(run)) found.add(word);
  return found;
}

/** Words that the `standard` tokenizer finds in a text as it is, beyond doubt: of ASCII, with nothing in them that joins. */
export function plainWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const chunk of text.split(/\s+/)) {
    if (!/^[\x21-\x7e]+$/.test(chunk)) continue;
    for (const part of chunk.split(/[^A-Za-z0-9.,:;'_`]+/)) {
      const bare = /^[.,:;']*([A-Za-z0-9]{1,255})[.,:;'`]*$/.exec(part)?.[1];
      if (bare !== undefined) found.add(bare.toLowerCase());
    }
  }
  return found;
}
