import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from './cut-text.ts';

const family = '👩‍👩‍👧‍👦';
const character = fc.oneof(
  fc.constantFrom('🐍', family, '👩🏽‍🔬', 'e\u0301', 'ö', '🇬🇧', '1️⃣', '각', 'नि', ' ', 'a'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);
const graphemes = (text: string) =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

test('a text that is cut keeps whole characters, as many as fit', () => {
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 30 }),
      fc.integer({ min: 12, max: 60 }),
      (characters, most) => {
        const text = characters.join('');
        const cut = cutText(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        const [whole, kept] = [graphemes(text), graphemes(cut)];
        expect(whole.slice(0, kept.length)).toEqual(kept);
        const next = whole[kept.length];
        if (next !== undefined) expect(cut.length + next.length).toBeGreaterThan(most);
      },
    ),
  );
});

test('the ellipsis is part of the length, and stands only where something was cut', () => {
  expect(cutText(`ab${family}`, 5, '…')).toBe('ab…');
  expect(cutText('abcd', 4, '…')).toBe('abcd');
});

test('one endless character is cut all the same, but never into half a letter', () => {
  const endless = `🐍${'\u0301'.repeat(500)}`;
  expect(cutText(endless, 40)).toHaveLength(40);
  expect(cutText(family.repeat(1), 1)).toBe('');
});
