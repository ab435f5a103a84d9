import { type Kysely, sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openPostgres, type Postgres } from '../aggregate/postgres/database.ts';
import { migrate } from '../aggregate/postgres/migrate.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { type OwnPostgres, ownPostgres } from '../testing/own-postgres.ts';
import { masterKeysOf } from './master-keys.ts';
import { privateSchemaMigration } from './migrations/2026-11-28-private.ts';
import { openVault, type SealedThing } from './vault.ts';

const moment = { clock: () => new Date(), newId: () => crypto.randomUUID() };
const vault = openVault(masterKeysOf('a word that wraps the keys of people in tests'), moment);
const name = `vault_${crypto.randomUUID().slice(0, 8)}`;
let database: OwnPostgres;
let admin: Postgres<object>;
let db: Kysely<object>;
let close: () => Promise<void>;

/** The application as production signs in: it owns its database, and is no superuser. */
beforeAll(async () => {
  database = await ownPostgres(name);
  admin = openPostgres<object>(database.url, { name: 'test', max: 1, onError: () => {} });
  await sql`create role ${sql.id(name)} login createrole password 'of this test'`.execute(admin.db);
  await sql`alter database ${sql.id(name)} owner to ${sql.id(name)}`.execute(admin.db);
  await sql`alter schema public owner to ${sql.id(name)}`.execute(admin.db);
  const url = new URL(database.url);
  url.username = name;
  url.password = 'of this test';
  const application = openPostgres<object>(url.href, { name: 'test', max: 2, onError: () => {} });
  close = application.close;
  db = application.db;
  // Where the role is there already, whoever made it lets the application become it.
  await sql`
    do $$ begin
      create role vivarium_private nologin;
    exception when duplicate_object or unique_violation then null; end $$`.execute(admin.db);
  await sql`grant vivarium_private to ${sql.id(name)} with inherit false, set true`.execute(admin.db);
  await migrate(db, { private: privateSchemaMigration });
});
afterAll(async () => {
  await close();
  await sql`revoke vivarium_private from ${sql.id(name)}`.execute(admin.db);
  await admin.close();
  await database.drop();
  const server = openPostgres<object>(new URL('/postgres', database.url).href, {
    ...{ name: 'test', max: 1, onError: () => {} },
  });
  await sql`drop role ${sql.id(name)}`.execute(server.db);
  await server.close();
});

const within = <Result>(work: (transaction: Transaction<object>) => Promise<Result>) =>
  inTransaction(db, undefined, work);
const newThing = () => ({ about: 'note', id: crypto.randomUUID() });
const sealed = async (personId: string, content: unknown): Promise<SealedThing> => {
  const thing = newThing();
  return { ...thing, sealed: await within((t) => vault.seal(t, personId, thing, content)) };
};
const open = async (personId: string, thing: SealedThing, opening = vault) => {
  const reading = { personId, readerId: undefined, purpose: 'test' };
  return (await within((t) => opening.open(t, reading, [thing], z.string()))).get(thing.id);
};

describe('the vault', () => {
  it('opens what it has sealed, for the person whose it is', async () => {
    const [anna, berta] = [crypto.randomUUID(), crypto.randomUUID()];
    const ofAnna = await sealed(anna, 'a secret');
    await sealed(berta, 'another');
    expect(await open(anna, ofAnna)).toBe('a secret');
    await expect(open(berta, ofAnna)).rejects.toThrow();
    await expect(open(anna, { ...ofAnna, id: newThing().id })).rejects.toThrow();
  });

  it('has one key for a person, also when two things are sealed at once', async () => {
    const anna = crypto.randomUUID();
    const things = await Promise.all([sealed(anna, 'one'), sealed(anna, 'two')]);
    expect(await Promise.all(things.map((thing) => open(anna, thing)))).toEqual(['one', 'two']);
  });

  it('opens nothing, ever, once the key is erased, and seals nothing more', async () => {
    const anna = crypto.randomUUID();
    const thing = await sealed(anna, 'a secret');
    await within((t) => vault.erase(t, anna));
    await within((t) => vault.erase(t, anna));
    expect(await open(anna, thing)).toBeUndefined();
    await expect(sealed(anna, 'more')).rejects.toThrow('was erased');
  });

  it('opens nothing under another master key', async () => {
    const anna = crypto.randomUUID();
    const thing = await sealed(anna, 'a secret');
    const other = openVault(masterKeysOf('another word that somebody else has guessed'), moment);
    await expect(open(anna, thing, other)).rejects.toThrow('PRIVATE_DATA_KEYS');
  });

  it('knows equal texts by the same mark, in every process, and texts of another kind by another', async () => {
    const elsewhere = openVault(masterKeysOf('a word that wraps the keys of people in tests'), moment);
    const mark = (index: string, text: string, by = vault) => within((t) => by.blind(t, index, text));
    const first = await mark('phone', '+15125550100');
    expect(await mark('phone', '+15125550100', elsewhere)).toEqual(first);
    expect(await mark('phone', '+15125550101')).not.toEqual(first);
    expect(await mark('passport', '+15125550100')).not.toEqual(first);
  });

  it('is closed to the application itself where it does not ask', async () => {
    await sealed(crypto.randomUUID(), 'a secret');
    for (const table of ['person_key', 'index_key', 'reading']) {
      const asked = sql`select * from ${sql.table(`private.${table}`)}`.execute(db);
      await expect(asked).rejects.toThrow('permission denied for schema private');
    }
    const { rows } = await sql`select current_user = session_user as same`.execute(db);
    expect(rows).toEqual([{ same: true }]);
  });

  it('leaves nobody with its rights when it fails', async () => {
    await expect(open(crypto.randomUUID(), await sealed(crypto.randomUUID(), 'x'))).resolves.toBeUndefined();
    const anna = crypto.randomUUID();
    const thing = await sealed(anna, 'x');
    await expect(open(anna, { ...thing, sealed: Buffer.of(1) })).rejects.toThrow('not sealed by us');
    await expect(sql`select * from private.person_key`.execute(db)).rejects.toThrow('permission denied');
  });
});
