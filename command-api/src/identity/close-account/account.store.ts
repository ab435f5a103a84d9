import { noPolicies } from '@vivarium/contracts/identity/policies.ts';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { IdentityTables } from '../identity.table.ts';
import { policyColumnsOf } from '../user-of-row.ts';

type Connection = Kysely<IdentityTables>;

/** @returns all that is kept of a person's account but its secrets, by the names of the tables. */
export async function rowsOf(
  connection: Connection,
  id: string,
): Promise<Record<string, Record<string, unknown>[]>> {
  const kept: [string, Record<string, unknown>[]][] = [];
  for (const table of await tablesOfUsers(connection)) {
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(`identity.${table}`)} where user_id = ${id}`.execute(connection);
    kept.push([table, rows.map(withoutSecrets)]);
  }
  return Object.fromEntries(kept);
}

/** Leaves nothing of a person but their id and their role in what others have done with them. @returns false where that is done already. */
export async function eraseUser(
  transaction: Transaction<IdentityTables>,
  { id, version, at, name }: { id: string; version: number; at: Date; name: string },
): Promise<boolean> {
  await deleteRowsOf(transaction, id);
  // Letters that were wanted for the address before anybody was known to have it.
  await sql`
    delete from identity.letter where recipient = (select email from identity."user" where id = ${id})
  `.execute(transaction);
  const nothing = { city: null, region: null, country: null, avatar_url: null, phone: null };
  const { numUpdatedRows } = await transaction
    .updateTable('identity.user')
    .set({
      ...nothing,
      ...policyColumnsOf(noPolicies),
      ...{
        username: name,
        email: `${name}@erased.invalid`,
        display_name: name,
        bio: '',
        password_hash: null,
      },
      ...{ register_key: null, register_request: null, role: 'user', is_verified: false },
      ...{ is_official_store: false, is_identity_verified: false, version, updated_at: at, erased_at: at },
    })
    .where('id', '=', id)
    .where('version', '=', version - 1)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Deletes all that belongs to a person's account: sessions, words that were mailed, what they sign in with elsewhere. */
export async function deleteRowsOf(transaction: Transaction<IdentityTables>, id: string): Promise<void> {
  for (const table of await tablesOfUsers(transaction))
    await sql`delete from ${sql.table(`identity.${table}`)} where user_id = ${id}`.execute(transaction);
}

/** @returns the tables of this context whose rows belong to a person, those that are yet to be made too. */
async function tablesOfUsers(connection: Connection): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select columns.table_name as name
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'identity' and column_name = 'user_id' and table_type = 'BASE TABLE'
    order by 1`.execute(connection);
  return rows.map(({ name }) => name);
}

function withoutSecrets(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !Buffer.isBuffer(value)));
}
