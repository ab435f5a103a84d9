import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadable, plainText, textSchema } from './plain-text.ts';

const unseen = [
  0x00, 0x07, 0x1b, 0x7f, 0x9f, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069,
]
  .concat([0xfeff, 0xfff9, 0xfffe, 0xe000, 0xe0041, 0x10fffd, 0xd800])
  .map((code) => String.fromCodePoint(code));
const tag = '\u{E0041}';
const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...unseen, '\u200D', '\u200C', '\r', '\n', '\t', 'e\u0301', '👩', '🏽', '\u3164', 'a'),
  ),
});

describe('plain text', () => {
  it.each([
    ['Vivarium \u202Etroppus', 'Vivarium troppus'],
    ['ball\u00ADpython', 'ballpython'],
    ['\uFEFFCorn\u200B snake\u0000', 'Corn snake'],
    ['Mu\u0308nchen', 'M\u00FCnchen'],
    ['\u3164\u2800 \u00A0', ''],
    ['two\u2003 spaces', 'two spaces'],
    ['line\r\nbreak', 'line break'],
    ['tab\tbed', 'tab bed'],
    ['Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306ulu', 'Z\u0300\u0301\u0302\u0303ulu'],
  ])('of %j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain.normalize('NFC'));
  });

  it.each([
    '👩‍🔬 and 🏴‍☠️',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    'می‌خواهم',
    'क्‍ष',
    '❤️',
    'Ærøskøbing',
    '東京',
    'Łódź',
    'مرحبا',
    '1½″ – 50 % “quoted”',
  ])('leaves “%s” as it is written', (text) => {
    expect(plainText(text)).toBe(text.normalize('NFC'));
  });

  it('keeps lines where there may be some, an empty one between two at most', () => {
    expect(plainText(' one \r\n two\r\r\r\n\u2028three\u0000 ', { lines: true })).toBe('one\ntwo\n\nthree');
  });

  // What takes the square of its length, or a pass for each pair, would not end in the time that a test has.
  it.each([
    [
      'joiners and marks that take each other away',
      `x${'\u0301'.repeat(4)}${'\uFE0F\u200D'.repeat(20_000)}A`,
    ],
    ['a heap of marks', `a${'\u0301\u0323'.repeat(1_000_000)}b`],
  ])('comes to an end with %s', (_what, text) => {
    const plain = plainText(text);
    expect(plain.length).toBeLessThan(40);
    expect(plainText(plain)).toBe(plain);
  });

  it('is the same when it is made twice, from whatever text', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, lines) => {
        const once = plainText(text, { lines });
        expect(plainText(once, { lines })).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds nothing that cannot be seen, and is well-formed and composed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainText(text);
        for (const one of unseen.filter((character) => character.isWellFormed()))
          expect(plain.includes(one) && one !== tag).toBe(false);
        expect(plain.isWellFormed()).toBe(true);
        expect(plain.normalize('NFC')).toBe(plain);
        expect(plain.trim()).toBe(plain);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a text of a person', () => {
  const title = textSchema({ min: 3, max: 10 });

  it.each([
    '',
    '   ',
    '\u3164\u3164\u3164',
    '\u200B\u200B\u200B',
    '...',
    '\u2800\u2800\u2800',
    'ab',
    'ab\u202E',
    '\u0301\u0301\u0301',
  ])('is refused when it looks blank or is too short: %j', (text) => {
    expect(title.safeParse(text).success).toBe(false);
  });

  it('is measured as it is kept', () => {
    expect(title.parse(`${'\u200B'.repeat(40)}0123456789`)).toBe('0123456789');
    expect(title.safeParse('01234567890').success).toBe(false);
  });

  it('may be empty where nothing is demanded', () => {
    expect(textSchema({ max: 10 }).parse(' \u200B ')).toBe('');
  });

  it('is readable in every script', () => {
    expect(['a', '9', '東', 'ا', '🐍'].map(isReadable)).toEqual([true, true, true, true, true]);
  });
});
