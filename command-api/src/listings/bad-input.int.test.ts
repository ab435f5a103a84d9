import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, errorOf, receiptOf, send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { aListingBody } from './a-listing.ts';

let t: TestCommandApi;
let seller: TestPerson;
let ownId: string;
beforeAll(async () => {
  t = await startTestCommandApi();
  seller = await registerPerson(t.url);
  ownId = receiptOf(await create(aListingBody())).id;
});
afterAll(() => t.close());

const create = (body: unknown, headers: Record<string, string> = {}) =>
  send('POST', `${t.url}/listings`, { token: seller.token, body, headers });

/** After every refusal: the one listing that was there is there, as it was, with its one event. */
afterEach(async () => {
  const documents = await t.listings.find().toArray();
  expect(documents.map(({ version, outbox }) => ({ version, events: outbox.length }))).toEqual([
    { version: 1, events: 1 },
  ]);
});

const place = aListingBody().location;
const animal = aListingBody().attributes;
const paths = (answer: Answer) => errorOf(answer).details.map(({ path }) => path);

describe('a body that breaks a rule is 422 and names the field', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['an unknown category', { category: 'spaceships' }, ['category']],
    ['an unknown subcategory', { subcategory: 'sofa' }, ['subcategory']],
    ['a title of 256 characters', { title: 'x'.repeat(256) }, ['title']],
    ['a title of blanks', { title: '     ' }, ['title']],
    ['a title of blanks that are letters to Unicode', { title: '\u3164\u3164\u3164\u3164' }, ['title']],
    ['a title of what nobody sees', { title: '\u200B\u202E\u2060\uFEFF' }, ['title']],
    ['a title of dots', { title: '.....' }, ['title']],
    ['a description of nothing but marks', { description: '\u0301\u0301' }, ['description']],
    ['no title', { title: undefined }, ['title']],
    ['a title that is a number', { title: 5 }, ['title']],
    ['a latitude of 91', { location: { ...place, lat: 91 } }, ['location.lat']],
    ['a longitude of -181', { location: { ...place, lng: -181 } }, ['location.lng']],
    ['a latitude that is text', { location: { ...place, lat: '30' } }, ['location.lat']],
    ['a country of three letters', { location: { ...place, country: 'USA' } }, ['location.country']],
    ['no city', { location: { ...place, city: '' } }, ['location.city']],
    ['a city that looks blank', { location: { ...place, city: '\u2800\u200B' } }, ['location.city']],
    ['the Union for a country', { location: { ...place, country: 'EU' } }, ['location.country']],
    ['a country that there is not', { location: { ...place, country: 'XX' } }, ['location.country']],
    ['a negative price', { price: { amount: '-1.00', currency: 'USD' } }, ['price.amount']],
    ['a price of three decimals', { price: { amount: '1.005', currency: 'USD' } }, ['price.amount']],
    ['a price that is a number', { price: { amount: 149, currency: 'USD' } }, ['price.amount']],
    ['a price in words', { price: { amount: '1e3', currency: 'USD' } }, ['price.amount']],
    ['a price too high', { price: { amount: '99999999999.00', currency: 'USD' } }, ['price.amount']],
    ['yen with decimals', { price: { amount: '10.5', currency: 'JPY' } }, ['price.amount']],
    ['the currency "US"', { price: { amount: '1.00', currency: 'US' } }, ['price.currency']],
    ['a quantity of nothing', { quantity: 0 }, ['quantity']],
    ['no way to get it', { delivery: [] }, ['delivery']],
    ['one way twice', { delivery: ['pickup', 'pickup'] }, ['delivery']],
    ['a way that is none', { delivery: ['pickup', 'pigeon'] }, ['delivery.1']],
    ['half a thing', { quantity: 1.5 }, ['quantity']],
    ['a description too long', { description: 'x'.repeat(10_001) }, ['description']],
    ['a status', { status: 'active' }, ['status']],
    ['a seller', { sellerId: 'me' }, ['sellerId']],
    ['a condition on an animal', { attributes: { ...animal, condition: 'used' } }, ['attributes.condition']],
    ['an unknown species', { attributes: { species: 'draco-fictus' } }, ['attributes.species']],
    [
      'a trait of another species',
      { attributes: { ...animal, traits: [{ gene: 'tremper-albino', zygosity: 'visual' }] } },
      ['attributes.traits.0.gene'],
    ],
    [
      'a trait with a stranger zygosity',
      { attributes: { ...animal, traits: [{ gene: 'pied', zygosity: 'double' }] } },
      ['attributes.traits.0.zygosity'],
    ],
    ['traits that are no list', { attributes: { ...animal, traits: 'pied' } }, ['attributes.traits']],
    ['attributes that are a list', { attributes: [] }, ['attributes']],
    ['a weight in text', { attributes: { ...animal, weightGrams: '500' } }, ['attributes.weightGrams']],
    [
      'a day of hatching in the future',
      { attributes: { ...animal, hatchedOn: '2999-01-01' } },
      ['attributes.hatchedOn'],
    ],
    ['an operator of the database', { title: { $gt: '' } }, ['title']],
    [
      'an operator in an attribute',
      { attributes: { ...animal, species: { $ne: null } } },
      ['attributes.species'],
    ],
    ['a NUL in the title', { title: 'Pied\0male' }, ['title']],
    ['half a surrogate pair', { description: '\ud83d' }, ['description']],
  ])('%s', async (_what, parts, expected) => {
    const answer = await create(aListingBody(parts));
    expect(answer.status).toBe(422);
    expect(errorOf(answer).code).toBe('validation_failed');
    expect(paths(answer)).toEqual(expected);
  });

  it('names several at once', async () => {
    const answer = await create(aListingBody({ title: '', quantity: 0, surprise: 1 }));
    expect(paths(answer).sort()).toEqual(['quantity', 'surprise', 'title']);
  });

  it.each([undefined, [], {}])('a body that is %j', async (body) => {
    expect((await create(body)).status).toBe(422);
  });

  it('an unknown field in a change, and a change of nothing', async () => {
    const change = (body: unknown) =>
      send('PATCH', `${t.url}/listings/${ownId}`, { token: seller.token, body });
    expect(paths(await change({ status: 'active', title: 'Terrarium' }))).toEqual(['status']);
    expect((await change({})).status).toBe(422);
    expect(paths(await change({ price: { amount: '1.005' } }))).toEqual(['price.amount']);
  });

  it('keys of prototypes, which are just unknown', async () => {
    const answer = await create(
      JSON.stringify(aListingBody()).replace('{', '{"__proto__":{"status":"active"},"constructor":1,'),
    );
    expect(answer.status).toBe(422);
    expect({}).not.toHaveProperty('status');
  });
});

describe('a request that cannot be read', () => {
  it.each(['{"title": ', '{title: 1}', '"text"', 'null', '[1', '\u0000'])(
    'is 400 for the body %j',
    async (body) => {
      const answer = await create(body);
      expect(answer.status).toBe(400);
      expect(errorOf(answer).code).toBe('malformed_json');
    },
  );

  it('is 413 when it is too large', async () => {
    const answer = await create(aListingBody({ description: 'x'.repeat(200_000) }));
    expect(answer.status).toBe(413);
    expect(errorOf(answer).code).toBe('body_too_large');
  });

  it('is 415 when it is no JSON', async () => {
    const answer = await create('<listing/>', { 'content-type': 'application/xml' });
    expect(answer.status).toBe(415);
  });

  it('is not brought down by depth', async () => {
    const answer = await create(`{"attributes":${'['.repeat(60_000)}${']'.repeat(60_000)}}`);
    expect(answer.status).toBe(422);
  });

  it.each(['', 'a b', 'é', 'x'.repeat(129)])('is 400 for the Idempotency-Key %j', async (key) => {
    const header = Buffer.from(key).toString('latin1');
    const answer = await create(aListingBody(), { 'idempotency-key': header });
    expect(answer.status).toBe(400);
    expect(paths(answer)).toEqual(['Idempotency-Key']);
  });
});

describe('a refusal', () => {
  it('carries the request id and no word of the inside', async () => {
    const answer = await create('{', { 'x-request-id': 'from-the-test' });
    expect(answer.headers.get('x-request-id')).toBe('from-the-test');
    expect(errorOf(answer).requestId).toBe('from-the-test');
    expect(answer.text).not.toMatch(/node_modules|SyntaxError|at .*\.ts/);
  });
});
