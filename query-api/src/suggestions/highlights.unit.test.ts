import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightsIn } from './highlights.ts';
import { typedWords } from './typed-words.ts';

function marked(text: string, typed: string): string {
  const words = typedWords(typed).map(({ word }) => word);
  return highlightsIn(text, words).reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  );
}

test.each([
  ['Ball python', 'ball py', '[Ball] [py]thon'],
  ['Ball python', 'PY', 'Ball [py]thon'],
  ['Ball python', 'bal pyhton', '[Bal]l [python]'],
  ['Ball python', 'ballpy', '[Ball] [py]thon'],
  ['Lilly White', 'lill', '[Lill]y White'],
  ['Jérôme’s Größe', 'jerom grosse', '[Jérôm]e’s [Größe]'],
  ['D’Albertis’ python', 'dalb', '[D’Alb]ertis’ python'],
  ['Axanthic (VPI)', 'vp', 'Axanthic ([VP]I)'],
  ['Ball python', 'corn', 'Ball python'],
])('of “%s”, “%s” matches %s', (text, typed, expected) => {
  expect(marked(text, typed)).toBe(expected);
});

test('stretches lie within the text, in order, whatever was typed', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(text, text, (label, typed) => {
      let at = 0;
      for (const { start, end } of highlightsIn(
        label,
        typedWords(typed).map(({ word }) => word),
      )) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(label.length);
    }),
  );
});
