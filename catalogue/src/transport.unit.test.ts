import { describe, expect, it } from 'vitest';
import { allCategories } from './categories.ts';
import { transportFor, transportMethodOf, transportMethods } from './transport.ts';

describe('the way in which something is sent', () => {
  it.each([
    ['fedex', 'express'],
    ['fedex priority', 'express'],
    ['fedex priority overnight', 'overnight'],
    ['fedex standard overnight', 'overnight'],
    ['fedex ground', 'parcel'],
    ['fedex express saver', 'parcel'],
    ['ups next day air', 'overnight'],
    ['ups', 'express'],
    ['usps priority mail express', 'express'],
    ['go express logistics', 'express'],
    ['tierexpress nord', 'express'],
    ['shipyourreptiles', 'animal-courier'],
    ['royal mail special delivery guaranteed next day', 'parcel'],
    ['dhl paket', 'parcel'],
    ['media mail', 'letter'],
    ['letter', 'letter'],
    ['carrier pigeon', 'letter'],
    ['by car', 'by-hand'],
    ['tierspedition', 'animal-courier'],
    ['pet transport by truck', 'animal-courier'],
    ['overnight by reptile courier', 'animal-courier'],
    // What is inside is no way of sending, and who takes animals sends by no service that does not.
    ['dhl paket animals inside', 'parcel'],
    ['fedex ground reptile box', 'parcel'],
    ['fedex home delivery by animal courier', 'parcel'],
    ['shipyourreptiles fedex ground', 'parcel'],
    ['shipyourreptiles fedex priority overnight', 'overnight'],
  ])('called “%s” is %s', (said, slug) => {
    expect(transportMethodOf(said)).toBe(slug);
  });

  it.each(['', 'startups', 'a friend of a friend', 'parcel', 'usps priority mail'])(
    'called “%s” is none that is known',
    (said) => {
      expect(transportMethodOf(said)).toBeUndefined();
    },
  );

  it('has names that can be found: lower case, plain letters, each of one way', () => {
    const names = transportMethods.flatMap((one) => one.names);
    expect(names.filter((name) => !/^[a-z0-9]+( [a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(names.length).toBe(new Set(names).size);
  });
});

it('spiders and scorpions go by parcel too, and by no letter', () => {
  expect(transportFor('live-animal', 'invertebrate')).toEqual(
    expect.arrayContaining(['parcel', 'overnight']),
  );
  expect(transportFor('live-animal', 'invertebrate')).not.toContain('letter');
  expect(transportFor('live-animal', 'snake')).toEqual(transportFor('live-animal'));
});

it('animals go by no ordinary parcel and no letter, food by no letter, and everything else as it likes', () => {
  expect(transportFor('live-animal')).not.toEqual(expect.arrayContaining(['parcel']));
  expect(transportFor('live-animal')).not.toEqual(expect.arrayContaining(['letter']));
  expect(transportFor('food')).not.toEqual(expect.arrayContaining(['letter']));
  const limited = allCategories.filter(({ slug }) => transportFor(slug) !== undefined);
  expect(limited.map(({ slug }) => slug)).toEqual(['live-animal', 'food']);
});
