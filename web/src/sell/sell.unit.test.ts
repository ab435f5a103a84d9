import { createListingBodySchema } from '@vivarium/contracts/listings/http/commands.ts';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../catalogue/catalogue.ts';
import { bodyOf, changesBetween, missingForDraft } from './sell-body.ts';
import { emptyForm, type SellForm } from './sell-form.ts';
import { problemsOf } from './sell-problems.ts';
import { suggestedTitle } from './sell-title.ts';

const catalogue = openCatalogue();
const today = '2026-11-21';
const aPython: SellForm = {
  ...emptyForm,
  category: 'live-animal',
  species: 'python-regius',
  traits: [
    { gene: 'pied', zygosity: 'visual' },
    { gene: 'clown', zygosity: 'possible_het', chance: 66 },
  ],
  animal: { sex: 'female', lifeStage: 'juvenile' },
  amount: '449',
  place: { lat: 30.27, lng: -97.74, city: 'Austin', region: 'Texas', country: 'US' },
};
const bodyFor = (form: SellForm) => bodyOf(form, catalogue, problemsOf(form, catalogue, today));
const problemOf = (form: Partial<SellForm>, path: string) =>
  problemsOf({ ...aPython, ...form }, catalogue, today)[path];

describe('what a seller’s answers become', () => {
  it('is a body that the contract takes', () => {
    expect(createListingBodySchema.safeParse(bodyFor(aPython)).success).toBe(true);
  });

  it('has a title as breeders write it until the seller writes one', () => {
    expect(suggestedTitle(aPython, catalogue)).toBe('0.1 Pied Ball python, 66% poss het Clown');
    expect(bodyFor({ ...aPython, title: 'Pretty snake' }).title).toBe('Pretty snake');
  });

  it('leaves out what is refused, so that the rest is saved', () => {
    const body = bodyFor({ ...aPython, amount: 'a lot', animal: { weightGrams: '-3' } });
    expect(body.price).toBeUndefined();
    expect(body.attributes).not.toHaveProperty('weightGrams');
    expect(body.title).toBeDefined();
  });

  it('has every declared attribute that is answered, numbers as numbers', () => {
    const animal = { sex: 'male', weightGrams: '85', hatchedOn: '2026-06-01', provenBreeder: true };
    expect(bodyFor({ ...aPython, animal }).attributes).toMatchObject({ ...animal, weightGrams: 85 });
  });

  it('names what a draft still needs', () => {
    expect(missingForDraft(bodyFor(emptyForm)).map(({ path }) => path)).toEqual([
      'category',
      'title',
      'price.amount',
      'location',
    ]);
    expect(missingForDraft(bodyFor(aPython))).toEqual([]);
  });

  it('sends only what has changed', () => {
    const saved = bodyFor(aPython);
    expect(changesBetween(saved, bodyFor(aPython))).toEqual({});
    const changed = changesBetween(saved, bodyFor({ ...aPython, amount: '399' }));
    expect(changed).toEqual({ price: { amount: '399', currency: 'USD' } });
  });

  it('sends everything that describes it with another category', () => {
    const goods = { ...emptyForm, title: 'Box', category: 'enclosure', goods: { condition: 'new' } };
    const saved = bodyFor({ ...goods, subcategory: 'rack' });
    expect(changesBetween(saved, bodyFor({ ...goods, category: 'heating-lighting' }))).toEqual({
      category: 'heating-lighting',
      attributes: { condition: 'new' },
      subcategory: null,
    });
  });

  it('gives goods numbers for their numbers', () => {
    const body = bodyFor({
      ...emptyForm,
      category: 'enclosure',
      goods: { condition: 'used', widthCm: '120', brand: '' },
    });
    expect(body.attributes).toEqual({ condition: 'used', widthCm: 120 });
  });

  it.each([
    ['1,200', '1200'],
    ['149,50', '149.50'],
    ['$ 1,149.50', '1149.50'],
    ['1.5k', '1500'],
  ])('reads the price %s as %s', (typed, amount) => {
    expect(bodyFor({ ...aPython, amount: typed }).price?.amount).toBe(amount);
  });

  it.each([
    ['1.2 kg', 1200],
    ['1,250 g', 1250],
    ['85', 85],
  ])('reads the weight %s as %d grams', (weightGrams, grams) => {
    expect(bodyFor({ ...aPython, animal: { weightGrams } }).attributes).toMatchObject({ weightGrams: grams });
  });
});

describe('numbers of goods', () => {
  it.each([
    ['enclosure', 'widthCm', '120 cm', 120],
    ['enclosure', 'widthCm', '1.2 m', 120],
    ['enclosure', 'widthCm', '600mm', 60],
    ['enclosure', 'volumeLiters', '200 l', 200],
    ['heating-lighting', 'wattage', '75W', 75],
    ['heating-lighting', 'uvbPercent', '12 %', 12],
    ['food', 'netWeightGrams', '1.5 kg', 1500],
    ['electronics', 'storageGb', '1 TB', 1000],
    ['electronics', 'screenInches', '27"', 27],
  ])('of %s, %s is read from %s, with the unit that it is asked for in', (category, key, typed, number) => {
    const form = { ...emptyForm, category, goods: { [key]: typed } };
    expect(bodyFor(form).attributes).toEqual({ [key]: number });
  });

  it('takes each with its own unit, whichever is declared', () => {
    for (const { slug, attributes } of catalogue.categories)
      for (const { key, unit } of attributes) {
        if (unit === undefined) continue;
        const form = { ...emptyForm, category: slug, goods: { [key]: `5 ${unit}` } };
        expect(bodyFor(form).attributes, key).toEqual({ [key]: 5 });
      }
  });
});

describe('what is said against an answer', () => {
  it('has nothing against good ones', () => {
    expect(problemsOf(aPython, catalogue, today)).toEqual({});
  });

  it.each([
    [{ amount: '12.345' }, 'price.amount', /2 digits/],
    [{ amount: '-1' }, 'price.amount', /such as 149/],
    [{ amount: '0' }, 'price.amount', /more than nothing/],
    [{ amount: '£200', currency: 'USD' }, 'price.amount', /such as 149/],
    [{ title: 'ab' }, 'title', /3 characters/],
    [{ title: 'x'.repeat(260) }, 'title', /5 characters too long/],
    [{ quantity: '1.5' }, 'quantity', /whole number/],
    [{ delivery: [] }, 'delivery', /at least one/],
    [{ animal: { hatchedOn: '2026-12-24' } }, 'attributes.hatchedOn', /still to come/],
    [{ animal: { weightGrams: 'heavy' } }, 'attributes.weightGrams', /in grams/],
  ] as [Partial<SellForm>, string, RegExp][])('%j is answered with a remedy', (form, path, remedy) => {
    expect(problemOf(form, path)).toMatch(remedy);
  });

  it.each([
    ['widthCm', 'wide', 'Use a number from 0 to 1000.'],
    ['widthCm', '1200', 'Use a number from 0 to 1000.'],
    ['widthCm', '-4', 'Use a number from 0 to 1000.'],
    ['widthCm', '4 kg', 'Use a number from 0 to 1000.'],
    ['material', 'cheese', 'Choose something else, or leave it empty.'],
    ['brand', 'x'.repeat(81), 'That is too long. Shorten it.'],
  ])('asks for %s instead of %s in words for people, not in those of a schema', (key, value, remedy) => {
    const form = { ...emptyForm, category: 'enclosure', goods: { [key]: value } };
    expect(problemOf(form, `attributes.${key}`)).toBe(remedy);
  });

  it('has nothing against a blank answer, which is none', () => {
    const form = { ...emptyForm, category: 'enclosure', goods: { widthCm: ' ', brand: ' ' } };
    expect(problemsOf(form, catalogue, today)).toEqual({});
    expect(bodyFor(form).attributes).toEqual({});
  });
});
