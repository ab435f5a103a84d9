import { writtenWords } from '@vivarium/contracts/shared/words.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightsIn } from './highlights.ts';

function marked(text: string, typed: string, guessed = false): string {
  const words = writtenWords(typed).map(({ word }) => word);
  return highlightsIn(text, words, guessed).reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  );
}

test.each([
  ['Ball python', 'ball py', '[Ball] [py]thon'],
  ['Ball python', 'PY', 'Ball [py]thon'],
  ['Ball python', 'ballpy', '[Ball] [py]thon'],
  ['Brazilian rainbow boa', 'boa', 'Brazilian rainbow [boa]'],
  ['Lilly White', 'lill', '[Lill]y White'],
  ['Jérôme’s Größe', 'jerom grosse', '[Jérôm]e’s [Größe]'],
  ['D’Albertis’ python', 'dalb', '[D’Alb]ertis’ python'],
  ['Axanthic (VPI)', 'vp', 'Axanthic ([VP]I)'],
  ['Ball python', 'corn', 'Ball python'],
])('of “%s”, “%s” matches %s', (text, typed, expected) => {
  expect(marked(text, typed)).toBe(expected);
});

test.each([
  ['Ball python', 'bal pyhton', '[Bal]l [python]'],
  ['Ball python', 'balpython', '[Ball] [python]'],
])('of “%s”, “%s” matches %s when spelling was guessed', (text, typed, expected) => {
  expect(marked(text, typed, true)).toBe(expected);
});

test('stretches lie within the text, in order, whatever was typed', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(text, text, fc.boolean(), (label, typed, guessed) => {
      let at = 0;
      for (const { start, end } of highlightsIn(
        label,
        writtenWords(typed).map(({ word }) => word),
        guessed,
      )) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(label.length);
    }),
  );
});
