import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aListingBody } from '../listings/a-listing.ts';
import { errorOf, receiptOf, send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { anItem, rendered } from './a-media.ts';
import type { ItemTable, OwnTables } from './media.table.ts';

let t: TestCommandApi;
let seller: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  t = await startTestCommandApi();
  [seller, stranger] = [await registerPerson(t.url), await registerPerson(t.url)];
});
afterAll(() => t.close());

const anUpload = async (purpose: ItemTable['purpose'] = 'listing') => {
  const variants = [
    { path: 'profile-images/a/1-256.webp', format: 'webp' as const, width: 256, height: 256 },
  ];
  const made = JSON.stringify(rendered({ variants }));
  const row = anItem({ owner_id: seller.uuid, purpose, rendered: made });
  await t.postgres.db.withTables<OwnTables>().insertInto('media.item').values(row).execute();
  return encodeId(row.id);
};
const remove = async (id: string) =>
  expect((await send('DELETE', `${t.url}/media/${id}`, { token: seller.token })).status).toBe(204);
const keyed = (body: object, key = crypto.randomUUID()) => ({
  ...{ token: seller.token, body, headers: { 'idempotency-key': key } },
});

describe('a command that names an upload, sent again after the upload was removed', () => {
  it('is answered as it was when it made a listing', async () => {
    const id = await anUpload();
    const options = keyed(aListingBody({ media: [{ id }] }));
    const first = await send('POST', `${t.url}/listings`, options);
    expect(first.status).toBe(201);
    await remove(id);
    expect(await send('POST', `${t.url}/listings`, options)).toMatchObject({ status: 201, body: first.body });
    const fresh = await send('POST', `${t.url}/listings`, keyed(aListingBody({ media: [{ id }] })));
    expect(errorOf(fresh)).toMatchObject({ details: [{ path: 'media.0.id', code: 'media_not_found' }] });
  });

  it.each(['PATCH', 'PUT'])('is answered as it was when it changed one by %s', async (method) => {
    const made = await send('POST', `${t.url}/listings`, { token: seller.token, body: aListingBody() });
    const where = `${t.url}/listings/${receiptOf(made).id}`;
    const id = await anUpload();
    const options = keyed(method === 'PUT' ? aListingBody({ media: [{ id }] }) : { media: [{ id }] });
    const first = await send(method, where, options);
    expect(first.status).toBe(200);
    await remove(id);
    expect(await send(method, where, options)).toMatchObject({ status: 200, body: first.body });
  });

  it('is answered as it was when it chose a face', async () => {
    const id = await anUpload('avatar');
    const options = keyed({ avatar: { id } });
    const first = await send('PATCH', `${t.url}/users/me`, options);
    expect(first.status).toBe(200);
    await remove(id);
    expect(await send('PATCH', `${t.url}/users/me`, options)).toMatchObject({
      status: 200,
      body: first.body,
    });
    expect((await send('PATCH', `${t.url}/users/me`, keyed({ avatar: { id } }))).status).toBe(422);
  });
});

describe("somebody else's listing", () => {
  it('is refused for being theirs, whatever uploads are named', async () => {
    const made = await send('POST', `${t.url}/listings`, { token: seller.token, body: aListingBody() });
    const body = { media: [{ id: encodeId(anItem().id) }] };
    const where = `${t.url}/listings/${receiptOf(made).id}`;
    const plain = await send('PATCH', where, { token: stranger.token, body: { title: 'Mine now, a royal' } });
    const named = await send('PATCH', where, { token: stranger.token, body });
    expect([named.status, errorOf(named).code]).toEqual([plain.status, errorOf(plain).code]);
    expect(named.status).not.toBe(422);
  });
});
