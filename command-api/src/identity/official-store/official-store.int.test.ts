import { accountSchema } from '@vivarium/contracts/identity/http/account.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { errorOf, send } from '../../testing/http.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';

let t: TestCommandApi;
let admin: TestPerson;
let seller: TestPerson;
beforeAll(async () => {
  t = await startTestCommandApi();
  await t.relay();
  [admin, seller] = await Promise.all([registerPerson(t.url), registerPerson(t.url)]);
  await t.commands.identity.grantRole(admin.email, 'admin');
});
afterAll(() => t.close());

const change = (method: 'POST' | 'DELETE', by: TestPerson, id = seller.id) =>
  send(method, `${t.url}/admin/users/${id}/official-store`, { token: by.token });
const isOfficial = async () =>
  accountSchema.parse((await send('GET', `${t.url}/account`, { token: seller.token })).body).isOfficialStore;

describe('an official store', () => {
  it('is made and ended by an administrator, twice or once, and everybody is told', async () => {
    expect((await change('POST', admin)).status).toBe(204);
    expect((await change('POST', admin)).status).toBe(204);
    expect(await isOfficial()).toBe(true);
    expect((await change('DELETE', admin)).status).toBe(204);
    expect((await change('DELETE', admin)).status).toBe(204);
    expect(await isOfficial()).toBe(false);
    const events = await vi.waitFor(async () => {
      const all = await t.events.of(seller.uuid);
      expect(all).toHaveLength(3);
      return all;
    }, 30_000);
    expect(events.map(({ data }) => data)).toMatchObject([
      {},
      { user: { isOfficialStore: true }, changed: ['isOfficialStore'] },
      { user: { isOfficialStore: false }, changed: ['isOfficialStore'] },
    ]);
  });

  it('is made by nobody else, and of nobody who is not there', async () => {
    expect(errorOf(await change('POST', seller)).code).toBe('forbidden');
    const nobody = await change('POST', admin, '1'.repeat(21));
    expect(errorOf(nobody).code).toBe('user_not_found');
  });
});
