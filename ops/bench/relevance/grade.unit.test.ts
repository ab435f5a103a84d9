import type { AnimalListing, GoodsListing } from '@vivarium/contracts/listings/state.ts';
import { expect, test } from 'vitest';
import { gradeOf } from './grade.ts';
import { animal, goods, places } from './judged.ts';

const base = {
  id: '01900000-0000-7000-8000-000000000001',
  version: 1,
  sellerId: '01900000-0000-7000-8000-000000000002',
  status: 'active',
  title: 'A listing',
  description: '',
  price: { amount: 25_000, currency: 'USD' },
  quantity: 1,
  location: { lat: 30.25, lng: -97.75, city: 'Austin', country: 'US' },
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  publishedAt: '2026-01-01T00:00:00.000Z',
  soldAt: null,
} as const;

function anAnimal(
  attributes: Partial<AnimalListing['attributes']>,
  more: Partial<AnimalListing> = {},
): AnimalListing {
  return {
    ...base,
    media: [],
    category: 'live-animal',
    attributes: { species: 'python-regius', traits: [], ...attributes },
    ...more,
  };
}

function someGoods(more: Partial<GoodsListing>): GoodsListing {
  return {
    ...base,
    media: [],
    category: 'heating-lighting',
    subcategory: 'uvb-lamp',
    attributes: {},
    ...more,
  };
}

const pied = { gene: 'pied', zygosity: 'visual' } as const;
const piedFemale = animal('python-regius', 'pied', { sex: 'female' });

test('a listing with everything that is wanted is a 3, whatever else it has', () => {
  const traits = [pied, { gene: 'pastel', zygosity: 'visual' } as const];
  expect(gradeOf(anAnimal({ sex: 'female', traits }), piedFemale)).toBe(3);
});

test('the right traits with the wrong sex are a 2', () => {
  expect(gradeOf(anAnimal({ sex: 'male', traits: [pied] }), piedFemale)).toBe(2);
});

test('two secondary wishes missed are a 1', () => {
  const wants = { ...piedFemale, lifeStage: ['adult'] as const };
  expect(gradeOf(anAnimal({ sex: 'male', lifeStage: 'juvenile', traits: [pied] }), wants)).toBe(1);
});

test('the right species without the trait, or with it in another zygosity, is a 1', () => {
  expect(gradeOf(anAnimal({ sex: 'female' }), piedFemale)).toBe(1);
  expect(gradeOf(anAnimal({ sex: 'female', traits: [{ gene: 'pied', zygosity: 'het' }] }), piedFemale)).toBe(
    1,
  );
});

test('another species is a 0, and so is what is no longer for sale', () => {
  expect(gradeOf(anAnimal({ species: 'boa-imperator', sex: 'female', traits: [pied] }), piedFemale)).toBe(0);
  expect(gradeOf(anAnimal({ sex: 'female', traits: [pied] }, { status: 'sold' }), piedFemale)).toBe(0);
});

test('a possible het must have at least the chance that was asked for', () => {
  const wants = animal('', '66:clown');
  const clown = (chance: number) =>
    anAnimal({ traits: [{ gene: 'clown', zygosity: 'possible_het', chance }] });
  expect(gradeOf(clown(66), wants)).toBe(3);
  expect(gradeOf(clown(50), wants)).toBe(1);
});

test('where only traits are wanted, one of them makes the kind', () => {
  const wants = animal('', 'het:clown ph:pied');
  expect(gradeOf(anAnimal({ traits: [{ gene: 'clown', zygosity: 'visual' }] }), wants)).toBe(1);
  expect(gradeOf(anAnimal({}), wants)).toBe(0);
});

test('outside the price or the place is a 1', () => {
  expect(gradeOf(anAnimal({}), animal('python-regius', '', { maxPrice: 250 }))).toBe(3);
  expect(gradeOf(anAnimal({}), animal('python-regius', '', { maxPrice: 249.99 }))).toBe(1);
  expect(gradeOf(anAnimal({}), animal('python-regius', '', places.austin.near))).toBe(3);
  expect(gradeOf(anAnimal({}), animal('python-regius', '', places.leeds.near))).toBe(1);
});

test('goods are right by category, subcategory, attributes and words', () => {
  const wants = goods('heating-lighting', { subcategory: ['uvb-lamp'], textAny: ['10.0'] });
  expect(gradeOf(someGoods({ title: 'ReptiSun 10.0 T5' }), wants)).toBe(3);
  expect(gradeOf(someGoods({ title: 'ReptiSun 5.0 T5' }), wants)).toBe(1);
  expect(gradeOf(someGoods({ subcategory: 'thermostat', title: '10.0' }), wants)).toBe(1);
  expect(gradeOf(someGoods({ category: 'food' }), wants)).toBe(0);
  const used = goods('heating-lighting', { attributes: { condition: ['used'] } });
  expect(gradeOf(someGoods({ attributes: { condition: 'used' } }), used)).toBe(3);
  expect(gradeOf(someGoods({ attributes: { condition: 'new' } }), used)).toBe(1);
});

test('a query that names no kind of thing is answered wholly or not at all', () => {
  expect(gradeOf(anAnimal({ sex: 'female' }), { sex: 'female' })).toBe(3);
  expect(gradeOf(anAnimal({ sex: 'male' }), { sex: 'female' })).toBe(0);
  expect(gradeOf(anAnimal({}), {})).toBe(0);
});

test.each([{ genes: ['spider'] }, { zygosities: ['visual'] as const }, { sex: ['female'] as const }])(
  'what was excluded, %j, spoils an answer',
  (not) => {
    const listing = anAnimal({ traits: [{ gene: 'spider', zygosity: 'visual' }], sex: 'female' });
    expect(gradeOf(listing, { species: ['python-regius'] })).toBe(3);
    expect(gradeOf(listing, { species: ['python-regius'], not })).toBe(0);
  },
);

test('an animal of another country or state is beyond the limits', () => {
  const location = { ...base.location, region: 'Texas' };
  const grade = (country: string, region: string) =>
    gradeOf(anAnimal({}, { location }), { species: ['python-regius'], country: [country], region: [region] });
  expect([grade('US', 'Texas'), grade('GB', 'Texas'), grade('US', 'Florida')]).toEqual([3, 1, 1]);
});
