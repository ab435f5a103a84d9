import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anItem, rendered } from '../../media/a-media.ts';
import type { OwnTables } from '../../media/media.table.ts';
import { send } from '../../testing/http.ts';
import { registerPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { dropFace } from './reaction.ts';

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi();
});
afterAll(() => t.close());

it('a face that was chosen twice stays until the last of its uploads is removed', async () => {
  const person = await registerPerson(t.url);
  const digest = '2f'.repeat(32);
  const path = `profile-images/user/${person.uuid}/avatars/${digest}/1-256.webp`;
  const made = rendered({ digest, variants: [{ path, format: 'webp', width: 256, height: 256 }] });
  const item = () =>
    anItem({ owner_id: person.uuid, purpose: 'avatar', digest, rendered: JSON.stringify(made) });
  const [first, again] = [item(), item()];
  await t.postgres.db.withTables<OwnTables>().insertInto('media.item').values([first, again]).execute();
  const face = async () => {
    const users = t.postgres.db.selectFrom('identity.user').select('avatar_url');
    return (await users.where('id', '=', person.uuid).executeTakeFirstOrThrow()).avatar_url;
  };
  /** Removes one, and tells of it. */
  const remove = async (id: string) => {
    const { token } = person;
    expect((await send('DELETE', `${t.url}/media/${encodeId(id)}`, { token })).status).toBe(204);
    const outbox = t.postgres.db.selectFrom('outbox').select('event');
    const { event } = await outbox.where('aggregate_id', '=', id).executeTakeFirstOrThrow();
    const at = {
      ...{ postgres: t.postgres.db, hint: { postgres: () => {} } },
      ...{ clock: () => new Date(), newId: newUuidV7 },
    };
    await dropFace.react(
      event as unknown as Parameters<typeof dropFace.react>[0],
      at as unknown as Parameters<typeof dropFace.react>[1],
    );
  };
  const body = { avatar: { id: encodeId(first.id) } };
  expect((await send('PATCH', `${t.url}/users/me`, { token: person.token, body })).status).toBe(200);
  const shown = await face();
  expect(shown).toContain(path);
  await remove(again.id);
  expect(await face()).toBe(shown);
  await remove(first.id);
  expect(await face()).toBeNull();
});
