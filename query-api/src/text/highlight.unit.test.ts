import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Spelling } from '../search/listing-search.ts';
import { guessedWords } from '../search/text-query.ts';
import { highlight } from './highlight.ts';
import { markWithin } from './mark-within.ts';
import { snippet } from './snippet.ts';
import { wordMatcher } from './word-matcher.ts';

const tags = { pre: '[', post: ']' };
const shown = (text: string, words: string[], spelling: Spelling = 'exact') =>
  highlight(text, wordMatcher(words, guessedWords(words, spelling)), words.length, tags);

describe('a highlight', () => {
  test.each([
    ['Pied Ball python', ['pied', 'python'], '[Pied] Ball [python]', 'full'],
    ['Pastél enchi', ['pastel', 'clown'], '[Pastél] enchi', 'partial'],
    ['Leopard gecko', ['leo'], '[Leopard] gecko', 'full'],
    ['Leopard gecko', ['leo', 'x'], 'Leopard gecko', 'none'],
    ['UVB 10.0, 5.0', ['10.0'], 'UVB [10.0], 5.0', 'full'],
    ["Brook's kingsnake", ['brooks'], "[Brook's] kingsnake", 'full'],
    ['', ['x'], '', 'none'],
  ])('of “%s” for %j is %s', (text, words, value, matchLevel) => {
    expect(shown(text, words)).toMatchObject({ value, matchLevel });
  });

  test('marks what is nearly so only when spelling was guessed', () => {
    expect(shown('Leopard gecko', ['leopord', 'geko']).value).toBe('Leopard gecko');
    expect(shown('Leopard gecko', ['leopord', 'geko'], 'fuzzy').value).toBe('[Leopard] [gecko]');
    expect(shown('Reopard 66 ok', ['leopard', '65', 'ox'], 'fuzzy').value).toBe('Reopard 66 ok');
  });
});

describe('a snippet', () => {
  const text = 'one two three four five six seven eight nine ten';
  const form = { length: 4, ellipsis: '…', tags };
  test('is cut at words around the first match', () => {
    const seven = snippet(text, wordMatcher(['seven'], []), form);
    expect(seven.value).toBe('…six [seven] eight nine…');
    expect(snippet(text, wordMatcher(['ten'], []), form).value).toBe('…seven eight nine [ten]');
  });

  test('is around a match however late it comes', () => {
    const late = `${'lorem ipsum '.repeat(2000)}then the zebra stands here`;
    expect(snippet(late, wordMatcher(['zebra'], []), form)).toMatchObject({
      value: '…the [zebra] stands here',
      matches: [{ word: 'zebra' }],
    });
  });

  test('keeps emoji, accents and long words without spaces whole, and is never much longer than wanted', () => {
    const piece = fc.constantFrom('👩‍🔬', '🐍', '🇬🇧', 'e\u0301', 'zebra', ' ', 'word ', '漢', 'नि', '\n');
    const split = (text: string) =>
      [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
    const pieces = fc.array(piece, { minLength: 400, maxLength: 1500 });
    fc.assert(
      fc.property(pieces, (some) => {
        const long = some.join('');
        const { value, matches } = snippet(long, wordMatcher(['zebra'], []), form);
        expect(value.length).toBeLessThan(4 * 24 + 40);
        if (matches.length > 0) expect(value).toMatch(/\[.*\]/s);
        const plain = value.replace(/^…|…$|[[\]]/g, '');
        const at = long.indexOf(plain);
        expect(at).toBeGreaterThanOrEqual(0);
        const around = [long.slice(0, at), plain, long.slice(at + plain.length)].flatMap(split);
        expect(around).toEqual(split(long));
      }),
      { numRuns: 60 },
    );
  });

  test('has its match in a word that is longer than what is looked at', () => {
    const pied = wordMatcher(['pied'], []);
    const beside = (before: string, after: string) => snippet(`${before}pied${after}`, pied, form).value;
    expect(beside('漢'.repeat(1100), ' and more')).toContain('[pied]');
    expect(beside('less and ', '漢'.repeat(1100))).toContain('[pied]');
  });

  test('is the beginning where nothing matches, and everything where that is short', () => {
    expect(snippet(text, wordMatcher(['x'], []), form).value).toBe('one two three four…');
    expect(snippet('one two', wordMatcher(['x'], []), form).value).toBe('one two');
    expect(snippet('', wordMatcher([], []), form).value).toBe('');
  });
});

describe('marking within words', () => {
  test.each([
    ['Pied', ['pie'], '[Pie]d'],
    ['Größe', ['osse'], 'Gr[öße]'],
    ['Lilly White', ['white', 'lil'], '[Lil]ly [White]'],
    ['banana', ['ana', 'nan'], 'b[anan]a'],
    ['Pied', [], 'Pied'],
    ['Pied', ['pie', 'x'], undefined],
  ])('%s for %j is %s', (text, words, expected) => {
    expect(markWithin(text, words, tags)).toBe(expected);
  });
});
