import { afterAll, beforeAll, expect, it } from 'vitest';
import { aListingBody } from '../listings/a-listing.ts';
import { errorOf, send } from '../testing/http.ts';
import { registerPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';

let server: TestCommandApi;
beforeAll(async () => {
  server = await startTestCommandApi();
});
afterAll(() => server.close());

async function aListing(): Promise<{ id: string; publish: () => Promise<unknown> }> {
  const { token } = await registerPerson(server.url);
  const { body: made } = await send('POST', `${server.url}/listings`, { token, body: aListingBody() });
  const { id } = made as { id: string };
  return { id, publish: () => send('POST', `${server.url}/listings/${id}/publish`, { token }) };
}

// No worker runs here: of no listing has an event been heard.
it('a listing is liked that was published before anybody followed its events, and a draft is not', async () => {
  const { token } = await registerPerson(server.url);
  const { id, publish } = await aListing();
  const like = () => send('PUT', `${server.url}/listings/${id}/favourite`, { token });
  const refused = await like();
  expect([refused.status, errorOf(refused).code]).toEqual([404, 'listing_not_found']);
  await publish();
  expect((await like()).status).toBe(204);
  expect((await like()).status).toBe(204);
});
