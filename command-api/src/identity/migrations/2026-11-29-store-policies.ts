import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What sellers promise everybody who buys of them. */
export const storePolicies: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      alter table identity."user"
        add column shipping_policy text not null default '',
        add column return_policy   text not null default '',
        add column arrival_policy  text not null default ''`.execute(db);
  },
};
