import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres, type Postgres } from './aggregate/postgres/database.ts';
import { migrate } from './aggregate/postgres/migrate.ts';
import * as contexts from './contexts.ts';
import { schemaOf } from './schema.ts';
import { type OwnPostgres, ownPostgres } from './testing/own-postgres.ts';

let database: OwnPostgres;
let postgres: Postgres<object>;
beforeAll(async () => {
  database = await ownPostgres(`schema_${crypto.randomUUID().slice(0, 8)}`);
  postgres = openPostgres(database.url, { name: 'test', max: 1, onError: () => {} });
});
afterAll(async () => {
  await postgres.close();
  await database.drop();
});

const { migrations } = schemaOf(contexts);
const withoutDate = ['0001-outbox', '0002-identity'];

describe('the schema', () => {
  it('goes on from a database that has the migrations from before they were named by date', async () => {
    const before = Object.entries(migrations).filter(([name]) => withoutDate.includes(name));
    expect(await migrate(postgres.db, Object.fromEntries(before))).toEqual(withoutDate);
    const ran = await migrate(postgres.db, migrations);
    expect(ran).toEqual(
      Object.keys(migrations)
        .filter((name) => !withoutDate.includes(name))
        .sort(),
    );
    expect(await migrate(postgres.db, migrations)).toEqual([]);
  });

  it('takes a migration that is older than what has run, as when branches meet', async () => {
    const up = async (db: Kysely<unknown>) => {
      await sql`create table later ()`.execute(db);
    };
    const merged = { ...migrations, '2026-11-27-another-branch': { up } };
    expect(await migrate(postgres.db, merged)).toEqual(['2026-11-27-another-branch']);
  });
});
