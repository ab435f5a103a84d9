import { z } from 'zod';

/**
 * What nobody sees and what bends the text around it: control characters, bidirectional controls (they show `gpj.exe` as
 * `exe.jpg`), soft hyphens, zero-width spaces, byte order marks, tags, interlinear annotation, private use, half a pair.
 */
const unseen = new RegExp(
  [
    String.raw`[\p{Cc}\p{Co}\p{Cs}]`,
    String.raw`[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF0-\uFFFB\uFFFE\uFFFF]`,
    String.raw`\u034F|[\u17B4\u17B5]|\u180E|[\u{1BCA0}-\u{1BCA3}]|[\u{1D173}-\u{1D17A}]`,
    // Tags spell the flags of England, Scotland and Wales, and nothing else.
    String.raw`(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,8})[\u{E0000}-\u{E0FFF}]`,
  ].join('|'),
  'gu',
);

/** Characters that are spaces, or look like one. Hangul fillers and the empty Braille cell are letters to Unicode. */
const blank = /[\p{Zs}\t\u115F\u1160\u2800\u3164\uFFA0]/gu;

const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Scripts in which words are written with zero-width joiners and non-joiners. */
const joining = [
  'Arab',
  'Syrc',
  'Mong',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
]
  .concat(['Sinh', 'Khmr', 'Mymr', 'Tibt'])
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('');

/** A joiner that is neither in a word of such a script nor in a picture made of several. */
const strayJoiner = new RegExp(
  [
    String.raw`(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}${joining}]|\uFE0F)[\u200C\u200D]`,
    String.raw`[\u200C\u200D](?![\p{L}\p{M}\p{Extended_Pictographic}])`,
  ].join('|'),
  'gu',
);

/** More marks over a letter than any language writes. */
const heapedMarks = /(\p{M}{4})\p{M}+/gu;
/** More than that many are left out before they are put in order, which takes the square of their number. */
const manyMarks = /(\p{M}{30})\p{M}+/gu;

/** Passes after which nobody has written it: marks and joiners can be laid so that each pass takes one of thousands. */
const MOST_PASSES = 4;

/**
 * Text in the one form in which it is kept: composed (NFC), without what cannot be seen, every blank an ordinary one, ends
 * trimmed. Doing it twice changes nothing.
 *
 * @param lines whether line breaks stay: each as `\n`, at most one line empty between two
 */
export function plainText(text: string, { lines = false } = {}): string {
  const broken = text.replace(lineBreak, '\n');
  const seen = broken
    .split('\n')
    .map((line) => plainLine(line))
    .join(lines ? '\n' : ' ');
  return lines ? seen.replace(/\n{3,}/g, '\n\n').trim() : seen.replace(/ {2,}/g, ' ').trim();
}

/** Removing one thing can bring together what is removed next. */
function plainLine(line: string): string {
  let before = line.replace(manyMarks, '$1');
  for (let pass = 1; ; pass += 1) {
    if (pass > MOST_PASSES) before = before.replace(/[\u200C\u200D]/gu, '');
    const after = before
      .replace(blank, ' ')
      .replace(unseen, '')
      .normalize('NFC')
      .replace(strayJoiner, '')
      .replace(heapedMarks, '$1')
      .replace(/ {2,}/g, ' ')
      .replace(/^ | $/g, '');
    if (after === before) return after;
    before = after;
  }
}

/** @returns whether there is something to read in it: a letter, a digit or a picture. */
export const isReadable = (text: string): boolean => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text);

interface Bounds {
  min?: number;
  max: number;
  lines?: boolean;
}

/**
 * Text that a person writes for others to read, kept as {@link plainText}. Lengths are of what is kept.
 *
 * @param min 0 (the default) lets it be empty; otherwise there must be something readable in it
 */
export function textSchema({ min = 0, max, lines = false }: Bounds) {
  return z
    .string()
    .max(4 * max + 64, { error: `must be at most ${max} characters`, abort: true })
    .overwrite((text) => plainText(text, { lines }))
    .min(min, {
      error: min === 1 ? 'must not be empty' : `must be at least ${min} characters`,
      abort: true,
    })
    .max(max, `must be at most ${max} characters`)
    .refine((text) => (min === 0 && text === '') || isReadable(text), 'must have something to read in it');
}
