import { randomInt } from 'node:crypto';
import { openMongo } from '@vivarium/command-api/aggregate/mongo/connect.ts';
import { openPostgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import type { OwnTables as MediaTables } from '@vivarium/command-api/media/media.table.ts';
import { erasedPeople } from '@vivarium/command-api/privacy/erased-people.store.ts';
import { allErasures } from '@vivarium/command-api/privacy/erasure.store.ts';
import type { ErasureTables } from '@vivarium/command-api/privacy/erasure.table.ts';
import { mongoDatabase } from '@vivarium/command-api/stores.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import type { MarketClient } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { drawn } from '../../media/sample-pictures.ts';
import { settled, upload } from '../../media/upload.ts';
import { seededRandom } from '../../random/seeded.ts';
import { waitUntil } from '../../services/wait-until.ts';
import type { OwnStage } from '../../system/own-stage.ts';
import { inHaste } from '../erasure/hasten.ts';
import { newMarks } from '../erasure/marks.ts';
import { askedStores, leftOf } from './left-of.ts';

const ASK_EVERY_MS = 500;
const anAddress = { line1: '12 Long Lane', city: 'Austin', postcode: '78701', country: 'US' };

/** Somebody whose words stand in every store, and who leaves after the backup. */
export interface Leaver {
  /** Leaves, and waits until nothing is left. @returns what was not seen while they were there, and what is left */
  leave(): Promise<string[]>;
  /** Waits until they are erased, as they were before the backup was put back. @returns what is left of them, in words */
  leftAfterAll(): Promise<string[]>;
}

/** Registers them, with a face, a profile, an address, a saved search and something on sale. */
export async function aLeaver(
  stage: OwnStage,
  client: MarketClient,
  { name, settleMs }: { name: string; settleMs: number },
): Promise<Leaver> {
  // Nothing that happens depends on the words.
  const marks = newMarks(seededRandom(randomInt(2 ** 31)));
  const password = 'correct horse battery';
  const displayName = `${marks.at('display name')} Keeper`;
  const person = { email: `${name}@example.com`, username: name, password, displayName };
  const { user, accessToken: token } = await client.register(person);
  const personId = decodeId(user.id) ?? '';
  const ask = (method: string, path: string, body?: object) =>
    client.request<{ id: string }>(method, path, { token, body });
  const face = await upload(client, token, {
    bytes: await drawn(400, 400, randomInt(360)).jpeg().toBuffer(),
    purpose: 'avatar',
  });
  await settled(client, token, face);
  await ask('PATCH', '/users/me', { bio: `I am ${marks.at('bio')}.`, avatar: { id: face } });
  await ask('POST', '/account/addresses', { ...anAddress, name: marks.at('name of an address') });
  const query = { q: marks.at('words of a saved search') };
  await ask('POST', '/saved-searches', { name: marks.at('name of a saved search'), query });
  const listing = await ask('POST', '/listings', { ...aBallPython(), title: `${marks.at('title')} python` });
  await ask('POST', `/listings/${listing.id}/publish`);

  const look = () => leftOf(stage, marks, personId);
  /** Until both stores say so, and nobody sees them any more. */
  const untilErased = async (): Promise<string[]> => {
    const { urls } = stage.services;
    const own = { name: 'drill', max: 1, onError: () => {} };
    const postgres = openPostgres<ErasureTables & MediaTables>(urls.postgres, own);
    const mongo = openMongo(urls.mongodb, mongoDatabase(''), 'drill');
    const { hasten, forgetHaste } = inHaste(stage, postgres.db);
    const isErased = async () => {
      await hasten(personId);
      const how = (await allErasures(postgres.db)).get(personId);
      return how === 'finished' && (await erasedPeople(mongo.db)).has(personId);
    };
    const isForgotten = async () => {
      const page = await fetch(`${stage.system.url}/api/v1/users/${user.id}`);
      return page.status === 404 && (await look()).length === 0;
    };
    const waiting = { timeoutMs: settleMs, intervalMs: ASK_EVERY_MS };
    try {
      const isDone = await waitUntil(isErased, waiting);
      await forgetHaste();
      if (isDone && (await waitUntil(isForgotten, waiting))) return [];
      return [`somebody who has left is there ${isDone ? 'still' : 'and is not erased'}`, ...(await look())];
    } finally {
      await Promise.all([postgres.close(), mongo.close()]);
    }
  };
  return {
    leave: async () => {
      let blind: string[] = [...askedStores];
      const isSeen = async () => {
        const seen = await look();
        blind = askedStores.filter((store) => !seen.some((one) => one.startsWith(store)));
        return blind.length === 0;
      };
      await waitUntil(isSeen, { timeoutMs: settleMs, intervalMs: ASK_EVERY_MS });
      const unseen = blind.map((store) => `nothing of somebody who is there was seen in ${store}`);
      await ask('DELETE', '/account', { password });
      return [...unseen, ...(await untilErased())];
    },
    leftAfterAll: untilErased,
  };
}
