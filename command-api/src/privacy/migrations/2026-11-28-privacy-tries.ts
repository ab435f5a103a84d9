import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** When somebody who has left is looked at again, and how often they were. After `privacy`, by its name. */
export const privacyTriesMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      alter table privacy.erasure
        add column tries integer not null default 0,
        add column next_try_at timestamptz not null default now()`.execute(db);
    await sql`drop index privacy.erasure_under_way`.execute(db);
    await sql`
      create index erasure_due on privacy.erasure (next_try_at) where finished_at is null
    `.execute(db);
  },
};
