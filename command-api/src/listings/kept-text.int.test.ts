import { afterAll, beforeAll, expect, it } from 'vitest';
import { receiptOf, send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { aListingBody } from './a-listing.ts';

let t: TestCommandApi;
let seller: TestPerson;
beforeAll(async () => {
  t = await startTestCommandApi();
  seller = await registerPerson(t.url);
});
afterAll(() => t.close());

async function kept(change: Record<string, unknown>) {
  const body = { ...aListingBody(), ...change };
  const answer = await send('POST', `${t.url}/listings`, { token: seller.token, body });
  const { id } = receiptOf(answer);
  const detail = await t.listings.find().sort({ _id: -1 }).limit(1).toArray();
  expect(id).toBeTruthy();
  return detail[0];
}

const place = aListingBody().location;

it.each(['Zürich', 'zürich', 'ZÜRICH', 'Zu\u0308rich', ' Zürich\u200B '])(
  'a town is one, written as %j',
  async (city) => {
    expect(await kept({ location: { ...place, city, country: 'ch' } })).toMatchObject({
      location: { city: 'Zürich', country: 'CH' },
    });
  },
);

it('reads UK as GB', async () => {
  expect(await kept({ location: { ...place, country: 'UK' } })).toMatchObject({
    location: { country: 'GB' },
  });
});

it('keeps of a title and a description what is to be seen, and the lines of the latter', async () => {
  const title = '\uFEFFBall\u00AD python \u202Eon sale\u202C ';
  const description = 'One\r\n\r\n\r\n\u2066two\u2069\tthree\u0007';
  expect(await kept({ title, description })).toMatchObject({
    title: 'Ball python on sale',
    description: 'One\n\ntwo three',
  });
});

it('keeps the text of goods alike', async () => {
  const attributes = { condition: 'used', brand: 'Exo\u200B\u00A0Terra ' };
  expect(await kept({ category: 'enclosure', attributes })).toMatchObject({
    attributes: { brand: 'Exo Terra' },
  });
});
