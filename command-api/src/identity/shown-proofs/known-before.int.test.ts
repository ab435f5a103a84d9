import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgres, type Postgres } from '../../aggregate/postgres/database.ts';
import { migrate } from '../../aggregate/postgres/migrate.ts';
import * as contexts from '../../contexts.ts';
import { schemaOf } from '../../schema.ts';
import { type OwnPostgres, ownPostgres } from '../../testing/own-postgres.ts';

const NAME = '2026-11-29-shown-proofs';
const { migrations } = schemaOf(contexts);
const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < NAME));

let database: OwnPostgres;
let postgres: Postgres<object>;
beforeAll(async () => {
  database = await ownPostgres(`known_before_${crypto.randomUUID().slice(0, 8)}`);
  postgres = openPostgres(database.url, { name: 'test', max: 1, onError: () => {} });
});
afterAll(async () => {
  await postgres.close();
  await database.drop();
});

/** Somebody of the time before, whose identity was looked at with this outcome, if it was. */
async function somebody(username: string, outcome?: 'pending' | 'verified' | 'rejected'): Promise<void> {
  const id = crypto.randomUUID();
  await sql`
    insert into identity."user" (id, version, username, email, password_hash, display_name, created_at, updated_at)
    values (${id}, 1, ${username}, ${`${username}@example.org`}, '', ${username}, now(), now())`.execute(
    postgres.db,
  );
  if (outcome === undefined) return;
  await postgres.db.transaction().execute(async (transaction) => {
    await sql`set local role vivarium_private`.execute(transaction);
    await sql`
      insert into private.identity_check (person_id, id, ref, status, url)
      values (${id}, ${crypto.randomUUID()}, ${username}, ${outcome}, '')`.execute(transaction);
  });
}

it('of whom it was known before that it is they is shown from the start, and of nobody else', async () => {
  await migrate(postgres.db, before);
  await somebody('ida', 'verified');
  await somebody('ben', 'pending');
  await somebody('eve', 'rejected');
  await somebody('ola');
  expect(await migrate(postgres.db, migrations)).toContain(NAME);
  const { rows } = await sql<{ username: string }>`
    select username from identity."user" where is_identity_verified`.execute(postgres.db);
  expect(rows).toEqual([{ username: 'ida' }]);
});
