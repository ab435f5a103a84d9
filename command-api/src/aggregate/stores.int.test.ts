import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { sql, type Transaction } from 'kysely';
import type { Db } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemaOf } from '../schema.ts';
import { type OwnPostgres, ownPostgres } from '../testing/own-postgres.ts';
import { serviceUrl } from '../testing/service-url.ts';
import {
  type Jar,
  type JarAnswer,
  jarAnswerSchema,
  jarKind,
  make,
  owner,
  put,
  stick,
  stranger,
} from './a-jar.ts';
import { create } from './create.ts';
import { execute } from './execute.ts';
import type { AggregateStore } from './kind.ts';
import {
  type AggregateCollection,
  type MongoMapping,
  mongoAggregates,
  prepareCollections,
} from './mongo/aggregate-collection.ts';
import { type Mongo, openMongo } from './mongo/connect.ts';
import {
  type ReceiptDocument as Held,
  makeRoom,
  receiptCollection,
  receiptsHeld,
} from './mongo/document-receipts.ts';
import { outboxOf } from './mongo/outbox-document.ts';
import { type PostgresMapping, postgresAggregates } from './postgres/aggregate-table.ts';
import { openPostgres, type Postgres } from './postgres/database.ts';
import { migrate } from './postgres/migrate.ts';
import type { AggregateTables } from './postgres/receipt.table.ts';
import { inTransaction } from './postgres/transaction.ts';
import { keeping } from './receipt.ts';

type Tables = AggregateTables & {
  jar: { id: string; version: number; owner: string; coins: number; label: string | null };
};

const collection: AggregateCollection = {
  name: 'jars',
  indexes: [{ name: 'create_once', key: { owner: 1, createKey: 1 }, unique: true }],
};
const inCollection: MongoMapping<Jar, JarAnswer> = {
  ...collection,
  creatorField: 'owner',
  fieldsOf: ({ id: _id, label, ...fields }) => ({ ...fields, label }),
  stateOf: (document) => {
    const { _id: id, ...fields } = z
      .object({
        _id: z.uuid(),
        version: z.int(),
        owner: z.uuid(),
        coins: z.int(),
        label: z.string().optional(),
      })
      .parse(document);
    return { id, ...fields };
  },
  answer: jarAnswerSchema,
};
const jarsOfMongo = mongoAggregates(inCollection);

const inTable: PostgresMapping<Tables, Jar, JarAnswer> = {
  name: 'jar',
  answer: jarAnswerSchema,
  locked: async (transaction, id) => {
    const row = await transaction
      .selectFrom('jar')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && { ...row, label: row.label ?? undefined };
  },
  update: async (transaction, { id, version, coins, label }) => {
    const { numUpdatedRows } = await transaction
      .updateTable('jar')
      .set({ version, coins, label: label ?? null })
      .where('id', '=', id)
      .where('version', '=', version - 1)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
  insert: async (transaction, jar) => {
    await transaction
      .insertInto('jar')
      .values({ ...jar, label: jar.label ?? null })
      .execute();
  },
};
const jarsOfPostgres = postgresAggregates(inTable);

/** What the tests do with jars, whatever they stand in. */
interface Jars {
  make(...given: Parameters<typeof make>): Promise<JarAnswer>;
  put(...given: Parameters<typeof put>): Promise<JarAnswer>;
  stick(...given: Parameters<typeof stick>): Promise<JarAnswer>;
  stored(id: string): Promise<Jar | undefined>;
  events(id: string): Promise<Envelope[]>;
}

function jarsIn<Connection>(
  store: AggregateStore<Connection, Jar, JarAnswer>,
  within: <Result>(work: (connection: Connection) => Promise<Result>) => Promise<Result>,
  events: Jars['events'],
): Jars {
  const jars = { kind: jarKind, store, clock: () => new Date(), newId: newUuidV7 };
  return {
    make: (...given) => within(async (connection) => (await create(connection, jars, make(...given))).answer),
    put: (...given) => within(async (connection) => (await execute(connection, jars, put(...given))).answer),
    stick: (...given) =>
      within(async (connection) => (await execute(connection, jars, stick(...given))).answer),
    stored: (id) => within(async (connection) => (await store.read(connection, id, undefined))?.state),
    events,
  };
}

const name = `jars_${crypto.randomUUID().slice(0, 8)}`;
let database: OwnPostgres;
let postgres: Postgres<Tables>;
let mongo: Mongo;
beforeAll(async () => {
  mongo = openMongo(serviceUrl('MONGODB_URL'), name, 'test');
  await prepareCollections(mongo.db, [collection]);
  database = await ownPostgres(name);
  postgres = openPostgres<Tables>(database.url, { name: 'test', max: 5, onError: () => {} });
  await migrate(postgres.db, schemaOf({}).migrations);
  await sql`create table jar (id uuid primary key, version int, owner uuid, coins int, label text)`.execute(
    postgres.db,
  );
});
afterAll(async () => {
  await mongo.db.dropDatabase();
  await mongo.close();
  await postgres.close();
  await database.drop();
});

const inMongo = (store = jarsOfMongo) =>
  jarsIn<Db>(
    store,
    (work) => work(mongo.db),
    async (id) => (await outboxOf(mongo.db, 'jars').documents.findOne({ _id: id }))?.outbox ?? [],
  );
const inPostgres = (store = jarsOfPostgres) =>
  jarsIn<Transaction<Tables>>(
    store,
    (work) => inTransaction(postgres.db, undefined, work),
    async (id) => {
      const rows = postgres.db.selectFrom('outbox').select('event').where('aggregate_id', '=', id);
      return (await rows.orderBy('aggregate_version').execute()).map(({ event }) => event);
    },
  );

const few = { ...keeping, most: 30 };

const versionsOf = (events: Envelope[]) => events.map(({ aggregateversion }) => aggregateversion);
const times = (count: number) => Array.from({ length: count }, (_, i) => i);

describe.each([
  ['MongoDB', inMongo, () => inMongo(mongoAggregates(inCollection, few))],
  ['Postgres', inPostgres, () => inPostgres(postgresAggregates(inTable, few))],
])('an aggregate in %s', (_store, jars, forgetfulJars) => {
  it('is written with the event that tells of it, and read back as it was', async () => {
    const { id } = await jars().make('savings', { actor: { ...owner, organization: stranger.id } });
    const answer = await jars().put(5, { id });
    expect(answer).toEqual({ id, version: 2, coins: 5 });
    expect(await jars().stored(id)).toEqual({ id, version: 2, owner: owner.id, coins: 5 });
    expect(await jars().events(id)).toMatchObject([
      { type: 'jar.made', aggregateversion: 1, organizationid: stranger.id, data: { label: 'savings' } },
      { type: 'jar.filled', aggregateversion: 2, organizationid: null, correlationid: 'test' },
    ]);
  });

  it('takes each of many commands at once, versions without gaps and events in order', async () => {
    const { id } = await jars().make('savings');
    await Promise.all(times(20).map(() => jars().put(1, { id })));
    expect(await jars().stored(id)).toMatchObject({ version: 21, coins: 20 });
    expect(versionsOf(await jars().events(id))).toEqual(times(21).map((i) => i + 1));
  });

  it('takes one of many commands at once that all saw the same version', async () => {
    const { id } = await jars().make('savings');
    const answers = await Promise.allSettled(times(10).map(() => jars().put(1, { id, ifMatch: 1 })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await jars().stored(id)).toMatchObject({ version: 2, coins: 1 });
  });

  it('takes a command under one key once, also many times at once', async () => {
    const { id } = await jars().make('savings');
    const answers = await Promise.all(times(10).map(() => jars().put(3, { id, key: 'k', ifMatch: 1 })));
    expect(answers).toEqual(times(10).map(() => ({ id, version: 2, coins: 3 })));
    await jars().put(1, { id });
    expect(await jars().put(3, { id, key: 'k', ifMatch: 1 })).toEqual({ id, version: 2, coins: 3 });
    await expect(jars().put(4, { id, key: 'k' })).rejects.toMatchObject({ code: 'idempotency_key_reused' });
    expect(await jars().stored(id)).toMatchObject({ version: 3, coins: 4 });
  });

  it('keeps keys of one apart from those of another', async () => {
    const [one, other] = [await jars().make('one'), await jars().make('other')];
    await jars().put(1, { id: one.id, key: 'k' });
    expect(await jars().put(2, { id: other.id, key: 'k' })).toMatchObject({ coins: 2 });
  });

  it('remembers a command that changed nothing too, so that its late retry undoes no newer change', async () => {
    const { id } = await jars().make('plums');
    const answers = await Promise.all(times(5).map(() => jars().stick('plums', { id, key: 'k' })));
    expect(answers).toEqual(times(5).map(() => ({ id, version: 1, coins: 0 })));
    await jars().stick('cherries', { id });
    expect(await jars().stick('plums', { id, key: 'k' })).toEqual({ id, version: 1, coins: 0 });
    expect(await jars().stored(id)).toMatchObject({ version: 2, label: 'cherries' });
    await expect(jars().stick('pears', { id, key: 'k' })).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    });
  });

  it('knows a key again after however many others, until its day is over', async () => {
    const { id } = await jars().make('savings');
    for (const i of times(45)) await jars().put(1, { id, key: `k${i}` });
    for (const i of [0, 7, 20, 44]) {
      expect(await jars().put(1, { id, key: `k${i}` })).toEqual({ id, version: i + 2, coins: i + 1 });
    }
    await expect(jars().put(2, { id, key: 'k0' })).rejects.toMatchObject({ code: 'idempotency_key_reused' });
    expect(await jars().stored(id)).toMatchObject({ version: 46, coins: 45 });
  });

  it('takes many commands at once under keys of their own, each sent again and again, once', async () => {
    const { id } = await jars().make('savings');
    const keys = times(3).flatMap(() => times(30).map((i) => `k${i}`));
    const answers = await Promise.all(keys.map((key) => jars().put(1, { id, key }).then(String, String)));
    expect(answers).toHaveLength(90);
    for (const i of times(30)) await jars().put(1, { id, key: `k${i}` });
    expect(await jars().stored(id)).toMatchObject({ version: 31, coins: 30 });
  });

  it('has room for so many keys, the newest', async () => {
    const { id } = await forgetfulJars().make('savings');
    for (const i of times(62)) await forgetfulJars().put(1, { id, key: `k${i}` });
    expect(await forgetfulJars().put(1, { id, key: 'k33' })).toMatchObject({ version: 35 });
    expect(await forgetfulJars().put(1, { id, key: 'k0' })).toMatchObject({ version: 64 });
  });

  it.each([
    ['changes nothing', put(0), undefined],
    ['is refused', put(500), 'validation_failed'],
    ['is somebody else’s', put(1, { actor: stranger }), 'forbidden'],
    ['names another version', put(1, { ifMatch: 7 }), 'version_mismatch'],
  ])('stays as it is when a command %s', async (_what, { body, actor, meta }, code) => {
    const { id } = await jars().make('savings');
    const { coins } = z.object({ coins: z.int() }).parse(body);
    const answer = jars().put(coins, { id, actor, ifMatch: meta.ifMatch });
    if (code === undefined) await answer;
    else await expect(answer).rejects.toMatchObject({ code });
    expect(await jars().stored(id)).toMatchObject({ version: 1, label: 'savings' });
    expect(await jars().events(id)).toHaveLength(1);
  });

  it('is made once under one key of its creator, also many times at once', async () => {
    const key = newUuidV7();
    const answers = await Promise.all(times(10).map(() => jars().make('once', { key })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers[0]).toMatchObject({ version: 1, coins: 0 });
    await expect(jars().make('another', { key })).rejects.toMatchObject({ code: 'idempotency_key_reused' });
    const others = await jars().make('once', { key, actor: stranger });
    expect(others.id).not.toBe(answers[0]?.id);
  });

  it('that is not there is refused in the words of its kind', async () => {
    await expect(jars().put(1, { id: newUuidV7() })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('receipts in MongoDB', () => {
  const held = async (id: string) =>
    receiptsHeld(await mongo.db.collection<Held>('jars').findOne({ _id: id }));

  it('stay few in the document, which is read with every command', async () => {
    const { id } = await inMongo().make('savings');
    for (const i of times(75)) await inMongo().put(1, { id, key: `k${i}` });
    expect((await held(id)).receipts.length).toBeLessThanOrEqual(21);
  });

  it('are in one place at least, also where moving them on ended half way', async () => {
    const { id } = await inMongo().make('savings');
    for (const i of times(21)) await inMongo().put(1, { id, key: `k${i}` });
    const nobody = mongo.db.collection<Held>('nobody');
    // Copied, and not yet taken out of the document.
    await makeRoom(nobody, receiptCollection(mongo.db, 'jars'), await held(id), keeping);
    for (const again of times(2)) {
      for (const i of times(21)) {
        expect(await inMongo().put(1, { id, key: `k${i}` })).toMatchObject({ version: i + 2 });
      }
      await inMongo().put(1, { id, key: `another ${again}` });
    }
    expect(await inMongo().stored(id)).toMatchObject({ version: 24, coins: 23 });
  });
});

describe('several aggregates in one transaction', () => {
  const jars = { kind: jarKind, store: jarsOfPostgres, clock: () => new Date(), newId: newUuidV7 };

  it('fall together', async () => {
    const [one, other] = [await inPostgres().make('one'), await inPostgres().make('other')];
    const both = inTransaction(postgres.db, undefined, async (transaction) => {
      await execute(transaction, jars, put(1, { id: one.id, key: 'k' }));
      await execute(transaction, jars, put(500, { id: other.id }));
    });
    await expect(both).rejects.toMatchObject({ code: 'validation_failed' });
    expect(await inPostgres().stored(one.id)).toMatchObject({ version: 1 });
    expect(await inPostgres().events(one.id)).toHaveLength(1);
    // Its key is free again.
    expect(await inPostgres().put(2, { id: one.id, key: 'k' })).toMatchObject({ coins: 2 });
  });

  it('stand together, each with its event', async () => {
    const [one, other] = [await inPostgres().make('one'), await inPostgres().make('other')];
    await inTransaction(postgres.db, undefined, async (transaction) => {
      for (const { id } of [one, other]) await execute(transaction, jars, put(1, { id }));
    });
    for (const { id } of [one, other]) expect(await inPostgres().events(id)).toHaveLength(2);
  });
});
