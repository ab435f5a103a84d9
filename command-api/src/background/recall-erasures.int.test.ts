import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { connectNats, type Nats } from '@vivarium/platform/nats/connect.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { workerConfigSchema } from '../config.ts';
import { context } from '../context.ts';
import { identity } from '../contexts.ts';
import { aListingBody } from '../listings/a-listing.ts';
import { receiptOf, send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { serviceUrl } from '../testing/service-url.ts';
import { sightingsOf } from '../testing/sightings.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { startWorker, type Worker } from '../worker-server.ts';
import { erasePeople } from './erase-people.ts';
import { recallErasures } from './recall-erasures.ts';

let t: TestCommandApi;
let worker: Worker;
let nats: Nats;
const logger = createLogger('test', 'silent');
beforeAll(async () => {
  t = await startTestCommandApi();
  await t.relay();
  worker = await startWorker(workerConfigSchema.parse({ ...t.config, PORT: 0 }), { logger });
  nats = await connectNats(serviceUrl('NATS_URL'), 'test');
});
afterAll(async () => {
  await nats.close();
  await worker.close();
  await t.close();
});

/** Somebody whose word stands in either store. */
async function aMarkedPerson(): Promise<TestPerson & { word: string }> {
  const word = `Zq${crypto.randomUUID().slice(0, 13)}`;
  const person = await registerPerson(t.url, { displayName: `${word} Keeper` });
  const ask = (path: string, body?: object) => send('POST', `${t.url}${path}`, { token: person.token, body });
  await ask('/saved-searches', { name: word, query: { q: word } });
  const { id } = receiptOf(await ask('/listings', aListingBody({ title: `${word} python` })));
  expect((await ask(`/listings/${id}/publish`)).status).toBeLessThan(300);
  return { ...person, word };
}

/** What has a person in Postgres, in which a word of theirs stands. */
const tables = ['identity."user"', 'saved_searches.saved_search'];
const ownerIn = (table: string) => (table === tables[0] ? 'id' : 'person_id');

/** @returns puts back what the stores have of somebody now, as a backup of the whole store would. */
async function backUp({ uuid }: TestPerson) {
  const name = (table: string) => `backup_${tables.indexOf(table)}_${uuid.replaceAll('-', '_')}`;
  for (const table of tables)
    await sql`create table ${sql.raw(name(table))} as
      select * from ${sql.raw(table)} where ${sql.raw(ownerIn(table))} = ${sql.lit(uuid)}`.execute(
      t.postgres.db,
    );
  const documents = await t.listings.find({ sellerId: uuid }).toArray();
  return {
    inPostgres: async () => {
      for (const table of tables) {
        await sql`delete from ${sql.raw(table)} where ${sql.raw(ownerIn(table))} = ${uuid}`.execute(
          t.postgres.db,
        );
        await sql`insert into ${sql.raw(table)} select * from ${sql.raw(name(table))}`.execute(t.postgres.db);
      }
      await sql`delete from privacy.erasure where person_id = ${uuid}`.execute(t.postgres.db);
    },
    inMongodb: async () => {
      for (const document of documents) await t.listings.replaceOne({ _id: document._id }, document);
      await t.mongo.db.collection<{ _id: string }>('erased_people').deleteOne({ _id: uuid });
    },
    throwAway: async () => {
      for (const table of tables) await sql`drop table ${sql.raw(name(table))}`.execute(t.postgres.db);
    },
  };
}

const sightings = ({ word }: { word: string }) => sightingsOf(word, t, nats);
const untilErased = (person: TestPerson & { word: string }) =>
  vi.waitFor(
    async () => {
      await worker.jobs.runNow('erase-people');
      const { rows } = await sql<{ finished_at: Date | null }>`
        select finished_at from privacy.erasure where person_id = ${person.uuid}`.execute(t.postgres.db);
      expect(rows[0]?.finished_at).toBeInstanceOf(Date);
      expect(await sightings(person)).toEqual([]);
    },
    { timeout: 60_000, interval: 500 },
  );
const leave = ({ token, password }: TestPerson) =>
  send('DELETE', `${t.url}/account`, { token, body: { password } });
const recall = () =>
  recallErasures({
    ...{ nats, logger, prefix: t.config.NAME_PREFIX },
    at: { postgres: t.postgres.db, mongo: t.mongo.db, clock: () => new Date() },
  });

describe('somebody who has left and whom a backup brings back', () => {
  it.each([
    { stores: 'Postgres', inPostgres: true, inMongodb: false },
    { stores: 'MongoDB', inPostgres: false, inMongodb: true },
    { stores: 'both stores', inPostgres: true, inMongodb: true },
  ])(
    'is erased again by itself: in $stores',
    async ({ inPostgres, inMongodb }) => {
      const person = await aMarkedPerson();
      const backup = await backUp(person);
      expect((await leave(person)).status).toBe(202);
      await vi.waitFor(async () => {
        await worker.jobs.runNow('erase-people');
        const { rows } = await sql`
        select from privacy.erasure where person_id = ${person.uuid} and finished_at is not null`.execute(
          t.postgres.db,
        );
        expect(rows).toHaveLength(1);
      }, 60_000);
      if (inPostgres) await backup.inPostgres();
      if (inMongodb) await backup.inMongodb();
      await backup.throwAway();
      expect(await sightings(person)).not.toEqual([]);
      await untilErased(person);
      expect(await recall()).toEqual({ postgres: [], mongodb: [] });
    },
    150_000,
  );

  it('is signed out and let in nowhere, though they have to stay', async () => {
    const person = await aMarkedPerson();
    const { NAME_PREFIX: prefix } = t.config;
    await nats.jetstream.publish(`${prefix}erasures.${person.uuid}`, '{}');
    const job = erasePeople({ contexts: [identity, whereTheyStay], nats, prefix, logger });
    await job.run({
      ...{ postgres: t.postgres.db, mongo: t.mongo.db, redis: { client: undefined } },
      ...{ clock: () => new Date(), newId: newUuidV7, hint: { postgres: () => {}, mongo: () => {} } },
      signal: new AbortController().signal,
    } as unknown as Parameters<typeof job.run>[0]);
    // Tokens are looked at anew within seconds; whoever tries to sign in too often is told nothing else.
    await vi.waitFor(async () => {
      expect((await send('GET', `${t.url}/account`, { token: person.token })).status).toBe(401);
    }, 30_000);
    const body = { email: person.email, password: person.password };
    expect((await send('POST', `${t.url}/auth/login`, { body })).status).toBe(401);
  });
});

/** Has something that everybody has to go on with. */
const whereTheyStay = context({
  personal: {
    tell: async () => ({}),
    erase: async () => [],
    mayNotGo: async () => 'an order is not through',
  },
  open: () => ({ commands: () => ({}), operations: () => [] }),
});

describe('the record of those who have left', () => {
  it('is filled from the stores where it was lost', async () => {
    const { name } = streams.erasures(t.config.NAME_PREFIX);
    const before = (await nats.manager.streams.info(name)).state.messages;
    expect(before).toBeGreaterThan(0);
    await nats.manager.streams.delete(name);
    expect(await recall()).toEqual({ postgres: [], mongodb: [] });
    const { rows } = await sql`select person_id from privacy.erasure`.execute(t.postgres.db);
    expect((await nats.manager.streams.info(name)).state.messages).toBe(rows.length);
  });
});
