import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, receiptOf, send, sessionOf } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { aListingBody } from './a-listing.ts';

let t: TestCommandApi;
let seller: TestPerson;
let other: TestPerson;
let moderator: TestPerson;
beforeAll(async () => {
  t = await startTestCommandApi();
  seller = await registerPerson(t.url);
  other = await registerPerson(t.url);
  moderator = await registerPerson(t.url);
  await t.commands.identity.grantRole(moderator.email, 'moderator');
  const { email, password } = moderator;
  const session = sessionOf(await send('POST', `${t.url}/auth/login`, { body: { email, password } }));
  moderator = { ...moderator, token: session.accessToken };
});
afterAll(() => t.close());

type Options = Parameters<typeof send>[2];
const at = (id: string, step = '') => `${t.url}/listings/${id}${step}`;
const as = (person: TestPerson, options: Options = {}) => ({ token: person.token, ...options });
const keyed = (key = crypto.randomUUID()) => ({ 'idempotency-key': key });
const stored = async (id: string) => {
  const document = await t.listings.findOne({ _id: decodeId(id) ?? '' });
  if (document === null) throw new Error(`there is no listing ${id}`);
  return document;
};
const eventTypes = async (id: string) => (await stored(id)).outbox.map(({ type }) => type);
const create = async (parts: Record<string, unknown> = {}, options: Options = {}) => {
  const answer = await send(
    'POST',
    `${t.url}/listings`,
    as(seller, { body: aListingBody(parts), ...options }),
  );
  expect(answer.status).toBe(201);
  return receiptOf(answer).id;
};
const step = (id: string, name: string, person = seller, options: Options = {}) =>
  send('POST', at(id, `/${name}`), as(person, options));
const createActive = async () => {
  const id = await create();
  expect((await step(id, 'publish')).status).toBe(200);
  return id;
};

describe('creating a listing', () => {
  it('answers 201 with a draft, and writes it with its event', async () => {
    const answer = await send('POST', `${t.url}/listings`, as(seller, { body: aListingBody() }));
    expect(answer.status).toBe(201);
    const { id } = receiptOf(answer);
    expect(answer.body).toEqual({ id, version: 1, status: 'draft' });
    expect(answer.headers.get('location')).toBe(`/api/v1/listings/${id}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(await stored(id)).toMatchObject({
      sellerId: seller.uuid,
      status: 'draft',
      location: { point: { type: 'Point', coordinates: [-97.7431, 30.2672] } },
      outbox: [
        {
          type: 'listing.created',
          aggregateversion: 1,
          data: { listing: { location: { lat: 30.25, lng: -97.75 } } },
        },
      ],
      pendingSince: expect.any(Date),
    });
  });

  it('carries the request id into the event', async () => {
    const id = await create({}, { headers: { 'x-request-id': 'from-the-test' } });
    expect(await stored(id)).toMatchObject({ outbox: [{ correlationid: 'from-the-test' }] });
  });

  it('keeps attributes of two categories in one collection', async () => {
    const sofa = { condition: 'used', brand: 'Ikea', seats: 3 };
    const phone = { condition: 'new', brand: 'Fairphone', storageGb: 256 };
    const ids = [
      await create({ category: 'furniture', subcategory: 'sofa', attributes: sofa }),
      await create({ category: 'electronics', subcategory: 'phone', attributes: phone }),
    ];
    expect(await Promise.all(ids.map(async (id) => (await stored(id)).attributes))).toEqual([sofa, phone]);
  });

  it('has one effect for one Idempotency-Key, also ten times at once', async () => {
    const headers = keyed();
    const body = aListingBody({ title: 'Only once' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send('POST', `${t.url}/listings`, as(seller, { body, headers }))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => receiptOf(answer).id)).size).toBe(1);
    expect(await t.listings.countDocuments({ title: 'Only once' })).toBe(1);
    const changed = await send('POST', `${t.url}/listings`, as(seller, { body: aListingBody(), headers }));
    expect(errorOf(changed).code).toBe('idempotency_key_reused');
    expect(changed.status).toBe(409);
    const others = await send('POST', `${t.url}/listings`, as(other, { body, headers }));
    expect(others.status).toBe(201);
  });
});

describe('the life of a listing', () => {
  it('goes from draft to sold, each step with one version and one event', async () => {
    const id = await create();
    const steps = ['publish', 'hide', 'publish', 'mark-sold'];
    const receipts = [];
    for (const name of steps) receipts.push((await step(id, name)).body);
    expect(receipts).toEqual([
      { id, version: 2, status: 'active' },
      { id, version: 3, status: 'hidden' },
      { id, version: 4, status: 'active' },
      { id, version: 5, status: 'sold' },
    ]);
    const { outbox } = await stored(id);
    expect(outbox.map(({ type, aggregateversion }) => `${aggregateversion} ${type}`)).toEqual([
      '1 listing.created',
      '2 listing.published',
      '3 listing.hidden',
      '4 listing.published',
      '5 listing.sold',
    ]);
  });

  it('says every reason why it cannot be published, and stays as it is', async () => {
    const id = await create({ description: '', price: { amount: '0' }, attributes: {} });
    const answer = await step(id, 'publish');
    expect(answer.status).toBe(422);
    const { code, details } = errorOf(answer);
    expect(code).toBe('not_publishable');
    expect(details.map((reason) => reason.code)).toEqual([
      'description_required',
      'price_required',
      'species_required',
      'sex_required',
      'life_stage_required',
      'origin_required',
    ]);
    expect(await stored(id)).toMatchObject({ version: 1, status: 'draft', outbox: [{}] });
  });

  it('is refused a step that its status does not allow', async () => {
    const id = await createActive();
    const again = await step(id, 'publish');
    expect(again.status).toBe(409);
    expect(errorOf(again).code).toBe('status_conflict');
    await step(id, 'mark-sold');
    for (const name of ['publish', 'hide', 'mark-sold']) expect((await step(id, name)).status).toBe(409);
    expect((await send('DELETE', at(id), as(seller))).status).toBe(409);
    expect(await eventTypes(id)).toEqual(['listing.created', 'listing.published', 'listing.sold']);
  });

  it('gives the same receipt to the same step under the same key', async () => {
    const id = await create();
    const headers = keyed();
    const first = await step(id, 'publish', seller, { headers });
    await step(id, 'hide');
    const repeated = await step(id, 'publish', seller, { headers });
    expect(repeated.body).toEqual(first.body);
    expect(await stored(id)).toMatchObject({ version: 3, status: 'hidden' });
    expect(errorOf(await step(id, 'hide', seller, { headers })).code).toBe('idempotency_key_reused');
  });

  it('takes parallel duplicates of one step once', async () => {
    const id = await create();
    const headers = keyed();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => step(id, 'publish', seller, { headers })),
    );
    expect(answers.map(({ body }) => body)).toEqual(Array(10).fill({ id, version: 2, status: 'active' }));
    expect(await eventTypes(id)).toEqual(['listing.created', 'listing.published']);
  });

  it('ends with removing, which answers 204 and is final', async () => {
    const id = await createActive();
    const headers = keyed();
    const removed = await send('DELETE', at(id), as(seller, { headers }));
    expect(removed.status).toBe(204);
    expect(removed.text).toBe('');
    expect(removed.headers.get('etag')).toBe('"3"');
    expect((await send('DELETE', at(id), as(seller, { headers }))).status).toBe(204);
    for (const name of ['publish', 'hide', 'mark-sold']) expect((await step(id, name)).status).toBe(409);
    expect((await send('PATCH', at(id), as(seller, { body: { title: 'Back again' } }))).status).toBe(409);
    expect(await stored(id)).toMatchObject({ status: 'removed', version: 3 });
  });

  it('can be banned by a moderator only, and given back hidden', async () => {
    const id = await createActive();
    const ban = (person: TestPerson, what = 'ban') =>
      send(
        'POST',
        `${t.url}/admin/listings/${id}/${what}`,
        as(person, what === 'ban' ? { body: { reason: 'It was caught in the wild.' } } : {}),
      );
    expect((await ban(seller)).status).toBe(403);
    for (const body of [undefined, {}, { reason: ' ' }, { reason: 'x'.repeat(501) }]) {
      const refused = await send('POST', `${t.url}/admin/listings/${id}/ban`, as(moderator, { body }));
      expect(refused.status).toBe(422);
      expect(errorOf(refused).details.map(({ path }) => path)).toEqual(['reason']);
    }
    expect((await ban(moderator)).body).toEqual({ id, version: 3, status: 'banned' });
    expect((await stored(id)).outbox.at(-1)).toMatchObject({
      type: 'listing.banned',
      actorid: moderator.uuid,
      data: { moderation: { reason: 'It was caught in the wild.' } },
    });
    expect((await ban(moderator)).status).toBe(409);
    expect((await step(id, 'publish')).status).toBe(409);
    expect((await ban(moderator, 'unban')).body).toEqual({ id, version: 4, status: 'hidden' });
    expect((await step(id, 'publish')).body).toEqual({ id, version: 5, status: 'active' });
  });
});

describe('changing a listing', () => {
  const patch = (id: string, body: unknown, options: Options = {}) =>
    send('PATCH', at(id), as(seller, { body, ...options }));

  it('writes the new state and what changed', async () => {
    const id = await createActive();
    const answer = await patch(id, { price: { amount: '129.00', currency: 'USD' } });
    expect(answer).toMatchObject({ status: 200, body: { id, version: 3, status: 'active' } });
    const { outbox } = await stored(id);
    expect(outbox.at(-1)).toMatchObject({
      type: 'listing.changed',
      data: { listing: { price: { amount: 12_900 } }, changed: ['price'] },
    });
  });

  it('is no event and no version when nothing differs', async () => {
    const id = await create();
    expect((await patch(id, { title: aListingBody().title })).body).toEqual({
      id,
      version: 1,
      status: 'draft',
    });
    expect((await send('PUT', at(id), as(seller, { body: aListingBody() }))).body).toMatchObject({
      version: 1,
    });
    expect(await eventTypes(id)).toEqual(['listing.created']);
  });

  it('takes a subcategory away', async () => {
    const goods = { category: 'furniture', subcategory: 'sofa', attributes: { condition: 'used' } };
    const id = await create(goods);
    await patch(id, { subcategory: null });
    expect(await stored(id)).not.toHaveProperty('subcategory');
    expect((await stored(id)).outbox.at(-1)?.data).not.toHaveProperty('listing.subcategory');
  });

  it('keeps a public listing fit to be public', async () => {
    const id = await createActive();
    const answer = await patch(id, { attributes: {} });
    expect(errorOf(answer).code).toBe('not_publishable');
    expect(await stored(id)).toMatchObject({ version: 2 });
  });

  it('takes If-Match at its word', async () => {
    const id = await create();
    const change = (version: string, title: string) =>
      patch(id, { title }, { headers: { 'if-match': version } });
    expect((await change('"1"', 'First change')).status).toBe(200);
    const stale = await change('"1"', 'Second change');
    expect(stale.status).toBe(412);
    expect(errorOf(stale).code).toBe('version_mismatch');
    expect((await change('*', 'Third change')).status).toBe(200);
    const unreadable = await change('"one"', 'Fourth change');
    expect(unreadable.status).toBe(400);
    expect(errorOf(unreadable).details[0]?.path).toBe('If-Match');
  });

  it('repeats a change under its key after the version has passed', async () => {
    const id = await create();
    const headers = { ...keyed(), 'if-match': '"1"' };
    const first = await patch(id, { title: 'New title' }, { headers });
    const repeated = await patch(id, { title: 'New title' }, { headers });
    expect(repeated).toMatchObject({ status: 200, body: first.body });
  });

  it('applies each of twenty at once, versions without gaps and events in order', async () => {
    const id = await create();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => patch(id, { title: `Title ${i}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const versions = new Set(answers.map((answer) => receiptOf(answer).version));
    expect(versions).toEqual(new Set(Array.from({ length: 20 }, (_, i) => i + 2)));
    const { outbox, title, version } = await stored(id);
    expect(outbox.map(({ aggregateversion }) => aggregateversion)).toEqual(
      Array.from({ length: 21 }, (_, i) => i + 1),
    );
    expect(version).toBe(21);
    expect(outbox.at(-1)?.data).toMatchObject({ listing: { title } });
  });

  it('applies one of twenty at once that all saw the same version', async () => {
    const id = await create();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        patch(id, { title: `Title ${i}` }, { headers: { 'if-match': '"1"' } }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(19).fill(412)]);
    expect(await stored(id)).toMatchObject({ version: 2 });
  });
});

describe("somebody else's listing", () => {
  it.each(['draft', 'active'])('cannot be touched while it is %s', async (status) => {
    const id = status === 'draft' ? await create() : await createActive();
    const before = await stored(id);
    const body = aListingBody({ title: 'Mine now' });
    const answers = await Promise.all([
      send('PATCH', at(id), as(other, { body: { title: 'Mine now' } })),
      send('PUT', at(id), as(other, { body })),
      send('DELETE', at(id), as(other)),
      ...['publish', 'hide', 'mark-sold'].map((name) => step(id, name, other)),
      step(id, 'hide', moderator),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(403);
      expect(errorOf(answer).code).toBe('forbidden');
      expect(answer.text).not.toContain(seller.id);
    }
    expect(await stored(id)).toEqual(before);
  });

  it('cannot be changed by a visitor', async () => {
    const id = await create();
    expect((await send('PATCH', at(id), { body: { title: 'Mine now' } })).status).toBe(401);
    expect((await send('POST', `${t.url}/listings`, { body: aListingBody() })).status).toBe(401);
    expect((await send('DELETE', at(id))).status).toBe(401);
  });
});

describe('a listing that is not there', () => {
  it.each(['ChFqHjo8c5NPQbwLwkTCb', 'nonsense!', '1', '0OIl', '__proto__', 'x'.repeat(500)])(
    'is not found under %s',
    async (id) => {
      const change = as(seller, { body: { title: 'Hello' } });
      const answer = await send('PATCH', at(encodeURIComponent(id)), change);
      expect(answer.status).toBe(404);
      expect(errorOf(answer).code).toBe('listing_not_found');
    },
  );
});
