import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serviceUrl } from '../../testing/service-url.ts';
import { isPostgresUnavailable, openPostgres, type Postgres } from './database.ts';

let postgres: Postgres<object>;
let other: Postgres<object>;
beforeAll(() => {
  const options = { onError: () => {} };
  postgres = openPostgres(serviceUrl('POSTGRES_URL'), { name: 'test', ...options });
  other = openPostgres(serviceUrl('POSTGRES_URL'), { name: 'test-other', ...options });
});
afterAll(async () => {
  await postgres.close();
  await other.close();
});

it('a connection that breaks between two queries of a transaction ends that transaction, and no process', async () => {
  const broken = postgres.db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other.db);
    // Until this side has been told of it, while nothing is asked.
    await delay(200);
    await sql`select 1`.execute(transaction);
  });
  const error: unknown = await broken.then(
    () => undefined,
    (one: unknown) => one,
  );
  expect(isPostgresUnavailable(error)).toBe(true);
  await expect(postgres.ping()).resolves.toBeDefined();
});
