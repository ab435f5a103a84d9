import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serviceUrl } from '../../testing/service-url.ts';
import { openPostgres, type Postgres } from './database.ts';
import { inTransaction } from './transaction.ts';

let postgres: Postgres<object>;
beforeAll(() => {
  // One connection, so that what stays behind on it would be seen.
  postgres = openPostgres<object>(serviceUrl('POSTGRES_URL'), { name: 'test', max: 1, onError: () => {} });
});
afterAll(() => postgres.close());

async function tenantIn(connection: Kysely<object>): Promise<string | null> {
  const { rows } = await sql<{ tenant: string | null }>`
    select current_setting('app.organization', true) as tenant`.execute(connection);
  return rows[0]?.tenant ?? null;
}

it('knows its tenant, and nobody afterwards does', async () => {
  const organization = '01934f3e-0000-7000-8000-00000000000f';
  expect(await inTransaction(postgres.db, organization, tenantIn)).toBe(organization);
  expect(await tenantIn(postgres.db)).toBe('');
  expect(await inTransaction(postgres.db, undefined, tenantIn)).toBe('');
});

it('leaves no tenant behind when it fails', async () => {
  const failing = inTransaction(postgres.db, 'one', () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(await tenantIn(postgres.db)).toBe('');
});
