import { describe, expect, it } from 'vitest';
import { comparableOf } from './comparable.ts';
import type { LiveAnimalAttributes } from './live-animal.ts';
import type { AnimalListing, GoodsListing } from './state.ts';

const TIME = '2026-11-01T12:00:00.000Z';
const base = {
  id: '01990000-0000-7000-8000-000000000001',
  version: 1,
  sellerId: '01990000-0000-7000-8000-00000000000a',
  status: 'active' as const,
  title: 'For sale',
  description: '',
  price: { amount: 14_900, currency: 'USD' as const },
  quantity: 1,
  location: { lat: 30.25, lng: -97.75, city: 'Austin', country: 'US' },
  createdAt: TIME,
  updatedAt: TIME,
  publishedAt: TIME,
  soldAt: null,
  media: [],
};

function anAnimal(attributes: Partial<LiveAnimalAttributes> = {}): AnimalListing {
  const traits = [{ gene: 'pied', zygosity: 'visual' as const }];
  const usual = { species: 'python-regius', traits, lifeStage: 'juvenile', origin: 'captive_bred' } as const;
  return { ...base, category: 'live-animal', attributes: { ...usual, ...attributes } };
}

function someGoods(attributes: GoodsListing['attributes'], subcategory = 'terrarium'): GoodsListing {
  return { ...base, category: 'enclosure', subcategory, attributes };
}

const tank = { brand: 'Exo Terra', condition: 'used', widthCm: 60, heightCm: 45 };

describe('two animals are alike in price', () => {
  it('by species, traits, life stage, and origin', () => {
    expect(comparableOf(anAnimal())).toBe('python-regius|pied:visual|juvenile||captive_bred|');
  });

  it('in whatever order their traits are given', () => {
    const [pied, clown] = [
      { gene: 'pied', zygosity: 'visual' },
      { gene: 'clown', zygosity: 'het' },
    ] as const;
    const key = comparableOf(anAnimal({ traits: [pied, clown] }));
    expect(key).toContain('|clown:het,pied:visual|');
    expect(comparableOf(anAnimal({ traits: [clown, pied, clown] }))).toBe(key);
  });

  it('not when one only carries what the other shows', () => {
    const carrier = anAnimal({ traits: [{ gene: 'pied', zygosity: 'het' }] });
    expect(comparableOf(carrier)).not.toBe(comparableOf(anAnimal()));
  });

  it('whatever the chance of a possible het', () => {
    const maybe = (chance: number) =>
      comparableOf(anAnimal({ traits: [{ gene: 'pied', zygosity: 'possible_het', chance }] }));
    expect(maybe(66)).toBe(maybe(50));
  });

  it('whatever their sex while they are young, and by sex when grown', () => {
    const key = (lifeStage: 'hatchling' | 'adult', sex: 'male' | 'female') =>
      comparableOf(anAnimal({ lifeStage, sex }));
    expect(key('hatchling', 'male')).toBe(key('hatchling', 'female'));
    expect(key('adult', 'male')).not.toBe(key('adult', 'female'));
  });

  it.each([
    ['origin', { origin: 'wild_caught' }],
    ['life stage', { lifeStage: 'hatchling' }],
    ['proof of breeding', { provenBreeder: true }],
  ] as const)('not when they differ in %s', (_, attributes) => {
    expect(comparableOf(anAnimal(attributes))).not.toBe(comparableOf(anAnimal()));
  });

  it('across currencies', () => {
    const inEuros = { ...anAnimal(), price: { amount: 14_900, currency: 'EUR' as const } };
    expect(comparableOf(inEuros)).toBe(comparableOf(anAnimal()));
  });

  it.each([
    ['species', { species: undefined }],
    ['life stage', { lifeStage: undefined }],
    ['origin', { origin: undefined }],
    ['sex of a grown one', { lifeStage: 'adult', sex: undefined }],
  ] as const)('never without %s', (_, attributes) => {
    expect(comparableOf(anAnimal(attributes))).toBeNull();
  });
});

describe('two goods are alike in price', () => {
  it('when brand, condition and measures agree, however they are written', () => {
    const key = comparableOf(someGoods({ ...tank, color: 'black' }));
    expect(key).toBe('enclosure|terrarium|brand=exo terra|condition=used|heightCm=45|widthCm=60');
    expect(comparableOf(someGoods({ ...tank, brand: ' EXO  Terra', color: 'white' }))).toBe(key);
  });

  it('not when a measure or the condition differs', () => {
    const key = comparableOf(someGoods(tank));
    expect(comparableOf(someGoods({ ...tank, widthCm: 90 }))).not.toBe(key);
    expect(comparableOf(someGoods({ ...tank, condition: 'new' }))).not.toBe(key);
  });

  it.each([
    ['brand', { condition: 'used', model: 'PT2605' }],
    ['condition', { brand: 'Exo Terra', model: 'PT2605' }],
    ['model and size', { brand: 'Exo Terra', condition: 'used', bioactiveReady: true }],
  ] as const)('never without %s', (_, attributes) => {
    expect(comparableOf(someGoods({ ...attributes }))).toBeNull();
  });

  it('never because a text contains the separator', () => {
    const odd = someGoods({ ...tank, brand: 'a|b', model: 'c' });
    expect(comparableOf(odd)).not.toBe(comparableOf(someGoods({ ...tank, brand: 'a', model: 'b|c' })));
  });
});
