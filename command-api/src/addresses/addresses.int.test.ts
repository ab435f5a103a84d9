import {
  addressesSchema,
  addressItemSchema,
  addressReceiptSchema,
} from '@vivarium/contracts/addresses/http.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { anAddress } from './an-address.ts';

let server: TestCommandApi;
let anna: TestPerson;
beforeAll(async () => {
  server = await startTestCommandApi();
  anna = await registerPerson(server.url);
});
afterAll(() => server.close());

type Headers = Record<string, string>;
const at = (path: string) => `${server.url}/account/addresses${path}`;
const post = (body: unknown, { token }: TestPerson = anna, headers: Headers = {}) =>
  send('POST', at(''), { body, token, headers });
const kept = async (person = anna, parts = {}) =>
  addressReceiptSchema.parse((await post(anAddress(parts), person)).body);
const list = async ({ token }: TestPerson) =>
  addressesSchema.strict().parse((await send('GET', at(''), { token })).body).items;
const addressOf = (person: TestPerson, id: string) =>
  server.api.contexts.addresses
    .commands({ clock: () => new Date(), newId: () => crypto.randomUUID() })
    .addressOf(person.uuid, decodeId(id) ?? '');

describe('the address book', () => {
  it('keeps addresses as they were given, the newest first', async () => {
    const person = await registerPerson(server.url);
    const answer = await post(anAddress(), person);
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"1"']);
    const { id } = addressReceiptSchema.strict().parse(answer.body);
    const second = await kept(person, { name: ' Berta \u200b Keeper ', country: 'uk' });
    expect(await list(person)).toMatchObject([
      { id: second.id, version: 1, ...anAddress({ name: 'Berta Keeper', country: 'GB' }) },
      { id, version: 1, ...anAddress() },
    ]);
    const one = await send('GET', at(`/${id}`), { token: person.token });
    expect(addressItemSchema.strict().parse(one.body)).toMatchObject(anAddress());
    expect([one.headers.get('etag'), one.headers.get('cache-control')]).toEqual(['"1"', 'no-store']);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ line1: undefined }, 'line1'],
    [{ line2: 'x'.repeat(121) }, 'line2'],
    [{ country: 'Texas' }, 'country'],
    [{ postcode: 'x'.repeat(21) }, 'postcode'],
    [{ phone: 'call me' }, 'phone'],
    [{ phone: '+1234567890123456' }, 'phone'],
    [{ personId: 'somebody' }, 'personId'],
  ])('refuses %j and names %s', async (wrong, path) => {
    const answer = await post({ ...anAddress(), ...wrong });
    expect(answer.status).toBe(422);
    expect(errorOf(answer)).toMatchObject({ code: 'validation_failed', details: [{ path }] });
  });

  it('demands that one is signed in', async () => {
    expect((await send('POST', at(''), { body: anAddress() })).status).toBe(401);
    expect((await send('GET', at(''))).status).toBe(401);
  });

  it('has one address however often it is sent under one key', async () => {
    const person = await registerPerson(server.url);
    const once = { 'Idempotency-Key': 'once' };
    const [first, second] = await Promise.all([1, 2].map(() => post(anAddress(), person, once)));
    expect(first?.body).toEqual(second?.body);
    expect(await list(person)).toHaveLength(1);
    expect(errorOf(await post(anAddress({ city: 'Waco' }), person, once)).code).toBe(
      'idempotency_key_reused',
    );
  });

  it('is full with twenty, also when they come at once, until one is deleted', async () => {
    const person = await registerPerson(server.url);
    const answers = await Promise.all(Array.from({ length: 23 }, () => post(anAddress(), person)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    const refused = answers.find(({ status }) => status !== 201);
    expect([refused?.status, refused && errorOf(refused).code]).toEqual([409, 'too_many_addresses']);
    const [one] = await list(person);
    expect((await send('DELETE', at(`/${one?.id}`), { token: person.token })).status).toBe(204);
    expect((await post(anAddress(), person)).status).toBe(201);
  });
});

describe('an address', () => {
  it('is mended, a version each time, for whoever has seen the last one; and nothing is nothing', async () => {
    const { id } = await kept();
    const patch = (body: object, headers: Headers = {}) =>
      send('PATCH', at(`/${id}`), { body, token: anna.token, headers });
    expect((await patch({ line1: '1 Gecko Grove' }, { 'If-Match': '"1"' })).body).toEqual({ id, version: 2 });
    expect((await patch({ line2: null, phone: null })).body).toEqual({ id, version: 3 });
    expect((await patch({ line1: '1 Gecko Grove' })).body).toEqual({ id, version: 3 });
    expect((await patch({ city: 'Waco' }, { 'If-Match': '"2"' })).status).toBe(412);
    expect((await patch({ city: null })).status).toBe(422);
    expect((await patch({})).status).toBe(422);
    const { line2: _line2, phone: _phone, ...rest } = anAddress({ line1: '1 Gecko Grove' });
    const { body } = await send('GET', at(`/${id}`), { token: anna.token });
    const { createdAt: _at, ...shown } = addressItemSchema.strict().parse(body);
    expect(shown).toEqual({ id, version: 3, ...rest });
  });

  it('is none for anybody else, and for nobody once it is deleted', async () => {
    const { id } = await kept();
    const { token } = await registerPerson(server.url);
    const ask = (method: string, as: string) =>
      send(method, at(`/${id}`), { token: as, ...(method === 'PATCH' ? { body: { city: 'Waco' } } : {}) });
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const answer = await ask(method, token);
      expect([method, answer.status, errorOf(answer).code]).toEqual([method, 404, 'address_not_found']);
    }
    expect((await ask('DELETE', anna.token)).status).toBe(204);
    for (const method of ['GET', 'PATCH', 'DELETE']) expect((await ask(method, anna.token)).status).toBe(404);
    expect((await send('GET', at('/nonsense'), { token: anna.token })).status).toBe(404);
  });

  it('is told to an order of its person, and to none of anybody else', async () => {
    const { id } = await kept();
    const other = await registerPerson(server.url);
    expect(await addressOf(anna, id)).toEqual(anAddress());
    expect(await addressOf(other, id)).toBeUndefined();
  });

  it('stands in no row, receipt or event in words', async () => {
    const person = await registerPerson(server.url);
    await post(anAddress({ name: 'Canary Keeper' }), person, { 'Idempotency-Key': 'hidden' });
    const tables = ['private.address', 'private.person_key', 'private.reading', 'receipt', 'outbox'];
    for (const table of tables) {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(
        server.postgres.db,
      );
      const text = rows.map((row) => row.text).join('\n');
      expect(text, table).not.toMatch(/Canary|Lizard|78701/);
      expect(text, table).not.toContain(Buffer.from('Canary').toString('hex'));
    }
  });

  it('is written down as read, by whom and for what', async () => {
    const person = await registerPerson(server.url);
    const { id } = await kept(person);
    const headers = { 'x-request-id': 'the-reading' };
    await send('GET', at(''), { token: person.token, headers });
    await addressOf(person, id);
    const { rows } = await sql`
      select about, purpose, reader_id, request_id from private.reading where person_id = ${person.uuid} order by id
    `.execute(server.postgres.db);
    expect(rows).toEqual(
      expect.arrayContaining([
        { about: 'address', purpose: 'address book', reader_id: person.uuid, request_id: 'the-reading' },
        { about: 'address', purpose: 'order', reader_id: person.uuid, request_id: null },
      ]),
    );
    await expect(sql`update private.reading set purpose = ''`.execute(server.postgres.db)).rejects.toThrow(
      'not changed',
    );
  });
});
