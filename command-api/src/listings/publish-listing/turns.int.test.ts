import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { receiptOf, send } from '../../testing/http.ts';
import { registerPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { aListingBody } from '../a-listing.ts';

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi();
});
afterAll(() => t.close());

it('gives each that is published in a day its turn, which it keeps when it is hidden and published again', async () => {
  const { token } = await registerPerson(t.url);
  const turns: (number | undefined)[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { id } = receiptOf(await send('POST', `${t.url}/listings`, { token, body: aListingBody() }));
    for (const step of ['publish', 'hide', 'publish']) {
      expect((await send('POST', `${t.url}/listings/${id}/${step}`, { token })).status).toBe(200);
    }
    turns.push((await t.listings.findOne({ _id: decodeId(id) ?? '' }))?.turn);
  }
  expect(turns).toEqual([1, 3, 5]);
});
