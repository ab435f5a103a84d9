import { savedSearchReceiptSchema } from '@vivarium/contracts/saved-searches/http.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';

let server: TestCommandApi;
let anna: TestPerson;
beforeAll(async () => {
  server = await startTestCommandApi();
  anna = await registerPerson(server.url);
});
afterAll(() => server.close());

const post = (body: unknown, { token = anna.token, ...headers }: Record<string, string> = {}) =>
  send('POST', `${server.url}/saved-searches`, { body, token, headers });
const pied = { species: ['python-regius'], trait: ['pied'], max_price: 500 };

async function saved(body: object = { query: pied }) {
  return savedSearchReceiptSchema.parse((await post(body)).body);
}

describe('saving a search', () => {
  it('answers with its id, its version and a name made of what is looked for', async () => {
    const answer = await post({ query: { ...pied, sex: ['female'] } });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ version: 1, name: 'Pied Ball python, female, up to 500 USD' });
  });

  it('keeps the name that it is given', async () => {
    expect(await saved({ name: ' Pieds  for me ', query: pied })).toMatchObject({ name: 'Pieds for me' });
  });

  it('takes words, a circle, a part of the map, declared attributes and numbers as texts', async () => {
    const queries = [
      { q: 'pied royal python near Austin under 500' },
      { lat: 30.27, lng: -97.74, radius: 50, unit: 'mi', understand: false },
      { bbox: '-98,30,-97,31', 'attr.brand': ['Exo Terra'] },
      { max_price: '500', trait: ['pied,clown', 'banana:visual'], viewer_region: 'US-HI' },
    ];
    for (const query of queries) expect([query, (await post({ query })).status]).toEqual([query, 201]);
  });

  it.each([
    [{ colour: 'red' }, 'query.colour'],
    [{ radius: 50 }, 'query.radius'],
    [{ lat: 30, lng: 0, radius: 1e9 }, 'query.radius'],
    [{ lat: 30 }, 'query.lng'],
    [{ min_price: 500, max_price: 100 }, 'query.min_price'],
    [{ max_price: true }, 'query.max_price'],
    [{ bbox: 'here' }, 'query.bbox'],
    [{ 'attr.nonsense': ['x'] }, 'query.attr.nonsense'],
    [{ cursor: 'x' }, 'query.cursor'],
    [{ trait: ['PIED!'] }, 'query.trait.0.0'],
    [{ q: { $ne: 1 } }, 'query.q'],
  ])('refuses %j and names %s', async (query, path) => {
    const answer = await post({ query });
    expect(answer.status).toBe(422);
    expect(errorOf(answer)).toMatchObject({ code: 'validation_failed', details: [{ path }] });
  });

  it.each([
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ name: '' }, 'name'],
    [{ notify: { channels: ['in_app'], frequency: 'hourly' } }, 'notify.frequency'],
    [{ notify: { channels: ['pigeon'], frequency: 'daily' } }, 'notify.channels.0'],
    [{ personId: 'somebody' }, 'personId'],
  ])('refuses %j and names %s', async (wrong, path) => {
    const answer = await post({ query: pied, ...wrong });
    expect(errorOf(answer)).toMatchObject({ code: 'validation_failed', details: [{ path }] });
  });

  it('demands that one is signed in', async () => {
    expect((await send('POST', `${server.url}/saved-searches`, { body: { query: pied } })).status).toBe(401);
  });

  it('is one search however often it is sent under one key', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => post({ query: pied }, { 'Idempotency-Key': 'once' })),
    );
    expect(first?.body).toEqual(second?.body);
    const other = await post({ query: {} }, { 'Idempotency-Key': 'once' });
    expect(errorOf(other).code).toBe('idempotency_key_reused');
  });

  it('is refused from the hundred and first on, also when they come at once, until one is deleted', async () => {
    const { token } = await registerPerson(server.url);
    const answers = await Promise.all(Array.from({ length: 104 }, () => post({ query: {} }, { token })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(100);
    const refused = answers.find(({ status }) => status !== 201);
    expect(refused?.status).toBe(409);
    expect(refused && errorOf(refused).code).toBe('too_many_saved_searches');
    const one = savedSearchReceiptSchema.parse(answers.find(({ status }) => status === 201)?.body);
    await send('DELETE', `${server.url}/saved-searches/${one.id}`, { token });
    expect((await post({ query: {} }, { token })).status).toBe(201);
  });
});

describe('a saved search', () => {
  it('is renamed, paused and told of otherwise, a version each; and nothing is nothing', async () => {
    const { id } = await saved();
    const patch = (body: object, headers = {}) =>
      send('PATCH', `${server.url}/saved-searches/${id}`, { body, token: anna.token, headers });
    expect((await patch({ name: 'Pieds' })).body).toMatchObject({ version: 2, name: 'Pieds' });
    expect((await patch({ paused: true })).body).toMatchObject({ version: 3 });
    expect((await patch({ notify: { frequency: 'daily' } })).body).toMatchObject({ version: 4 });
    expect((await patch({ name: 'Pieds', paused: true })).body).toMatchObject({ version: 4 });
    expect((await patch({ name: 'Other' }, { 'If-Match': '"3"' })).status).toBe(412);
    expect((await patch({ query: { radius: 1 } })).status).toBe(422);
    expect((await patch({})).status).toBe(422);
  });

  it('is none for anybody else, and for nobody once it is deleted', async () => {
    const { id } = await saved();
    const { token } = await registerPerson(server.url);
    const url = `${server.url}/saved-searches/${id}`;
    for (const method of ['PATCH', 'DELETE']) {
      const answer = await send(method, url, {
        token,
        ...(method === 'PATCH' ? { body: { name: 'Mine' } } : {}),
      });
      expect([answer.status, errorOf(answer).code]).toEqual([404, 'saved_search_not_found']);
    }
    expect((await send('DELETE', url, { token: anna.token })).status).toBe(204);
    expect((await send('DELETE', url, { token: anna.token })).status).toBe(404);
    expect((await send('PATCH', `${server.url}/saved-searches/nonsense`, { token, body: {} })).status).toBe(
      404,
    );
  });
});
