import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context, said } from '../fixtures.ts';
import { understand } from './understand.ts';

describe('other languages and notations', () => {
  test.each([
    ['Königspython Weibchen', ['Ball python ← Königspython', 'Female ← Weibchen']],
    ['gecko à crête mâle', ['Crested gecko ← gecko à crête', 'Male ← mâle']],
    ['serpiente del maíz hembra', ['Corn snake ← serpiente del maíz', 'Female ← hembra']],
    ['korenslang', ['Corn snake ← korenslang']],
    ['Schlangen', ['Snakes ← Schlangen']],
    ['0.2 bp', ['Female ← 0.2', 'Ball python ← bp']],
    ['1,0 bp', ['Male ← 1,0', 'Ball python ← bp']],
    ['0.0.3 crestie', ['Unsexed ← 0.0.3', 'Crested gecko ← crestie']],
    ['1.2 leopard gecko', ['Leopard gecko ← leopard gecko']],
    ['bp under 2.0 kg', ['Ball python ← bp', 'up to 2000 g ← under 2.0 kg']],
    ['bp bis 1.500 €', ['Ball python ← bp', 'up to 1500 EUR ← bis 1.500 €']],
    ['bp under C$300', ['Ball python ← bp', 'up to 300 CAD ← under C$300']],
    ['corn snake under 500 zł', ['Corn snake ← corn snake', 'up to 500 PLN ← under 500 zł']],
    ['captive hatched bp', ['Ball python ← bp']],
    ['python royal né en captivité', ['Ball python ← python royal']],
    ['python royal née en captivité', ['Ball python ← python royal']],
    ['pitón bola nacido en cautividad', ['Ball python ← pitón bola']],
    [
      'python royal né et élevé en captivité',
      ['Ball python ← python royal', 'Captive bred ← né et élevé en captivité'],
    ],
    ['pitón bola criado en cautividad', ['Ball python ← pitón bola', 'Captive bred ← criado en cautividad']],
    ['bp 1.0 kg', ['Ball python ← bp']],
    ['0.1 kg bp', ['Ball python ← bp']],
    ['grünen Baumpythons', ['Green tree python ← grünen Baumpythons']],
    ['Königsnattern', ['Kingsnakes ← Königsnattern']],
    ['serpiente real', ['Kingsnakes ← serpiente real']],
    ['Kröte', ['Toads ← Kröte']],
    ['Riesenschlangen', ['Boas and pythons ← Riesenschlangen']],
    ['couleuvres', ['Colubrids ← couleuvres']],
    ['leguanen', ['Iguanas ← leguanen']],
    ['pitones', ['Pythons ← pitones']],
    ['escorpión', ['Scorpions ← escorpión']],
  ])('%s', (query, chips) => {
    expect(said(query).chips).toEqual(chips);
  });
});

test('whatever is typed, chips stand in it in order and the answer is always the same', () => {
  const word = fc.constantFrom(
    'het',
    'pied',
    'albino',
    'bp',
    'gecko',
    'leopard',
    'near',
    'in',
    'austin',
    'under',
    '$',
    '300',
    '-',
    '"',
    'and',
    'or',
    'x',
    '66',
    '%',
    'ph',
    'female',
    'rack',
    'not',
    'within',
    'miles',
    'of',
    'super',
    'with',
    ',',
    '♂',
    'İ',
    'ﬁre',
    '1.0',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(typed, (query) => {
      const { chips, offers, rest } = understand(query, context);
      for (const { text, start, end } of [...chips, ...offers]) expect(query.slice(start, end)).toBe(text);
      expect(chips.map(({ start }) => start)).toEqual(
        chips.map(({ start }) => start).toSorted((a, b) => a - b),
      );
      expect(rest.length).toBeLessThanOrEqual(query.length);
      expect(understand(query, context)).toMatchObject({ chips, offers, rest });
    }),
    { numRuns: 40 },
  );
});
