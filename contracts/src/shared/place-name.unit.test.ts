import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeName, placeNameSchema } from './place-name.ts';

describe('the name of a place', () => {
  it.each([
    ['austin', 'Austin'],
    ['AUSTIN', 'Austin'],
    ['new york', 'New York'],
    ['NEW YORK', 'New York'],
    ['San antonio', 'San Antonio'],
    ['münchen', 'München'],
    ['MÜNCHEN', 'München'],
    ['stoke-on-trent', 'Stoke-on-Trent'],
    ['FRANKFURT AM MAIN', 'Frankfurt am Main'],
    ['rio de janeiro', 'Rio de Janeiro'],
    ['la paz', 'La Paz'],
    ['Den haag', 'Den Haag'],
    ["l'aquila", "L'Aquila"],
    ["coeur d'alene", "Coeur D'Alene"],
    ['zürich', 'Zürich'],
    ['İZMİR', 'İzmir'],
  ])('“%s” is kept as “%s”', (written, kept) => {
    expect(placeName(written)).toBe(kept);
  });

  it.each([
    'McAllen',
    'Washington DC',
    "'s-Hertogenbosch",
    'Saint-Étienne',
    'Frankfurt am Main',
    '東京',
    'İzmir',
    'Łódź',
    'DC',
  ])('“%s” stays as it is written', (name) => {
    expect(placeName(name)).toBe(name);
  });

  it('is one, whichever way its letters are composed or cased', () => {
    const word = fc.stringMatching(/^[a-zäöüéèñåøčł]{4,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        const name = words.join(' ');
        const capitals = words.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join(' ');
        const ways = [name, name.toUpperCase(), capitals, capitals.normalize('NFD'), ` ${name} \u200B`];
        expect(new Set(ways.map((way) => placeNameSchema(1).parse(way)))).toEqual(
          new Set([placeName(capitals)]),
        );
      }),
    );
  });

  it.each(['İṬ〡', 'ANH\u0331A'])('“%s” does not change when it is kept again', (text) => {
    const kept = placeNameSchema(0).parse(text);
    expect(placeNameSchema(0).parse(kept)).toBe(kept);
  });

  it('does not change when it is kept again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const kept = placeNameSchema(0).safeParse(text);
        if (kept.success) expect(placeNameSchema(0).parse(kept.data)).toBe(kept.data);
      }),
      { numRuns: 1000 },
    );
  });
});
