import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whether everybody sees that it is known who somebody is: true from the start of those of whom it was known before. */
export const shownProofs: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table identity."user" add column is_identity_verified boolean not null default false`.execute(
      db,
    );
    await sql`set local role vivarium_private`.execute(db);
    const { rows } = await sql<{ id: string }>`
      select person_id as id from private.identity_check where status = 'verified'`.execute(db);
    await sql`set local role none`.execute(db);
    const ids = rows.map(({ id }) => id);
    await sql`update identity."user" set is_identity_verified = true where id = any(${ids}::uuid[])`.execute(
      db,
    );
  },
};
