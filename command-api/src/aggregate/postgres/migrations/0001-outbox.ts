import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The outbox that every context of this database shares. */
export const outboxMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create table outbox (
        event_id          uuid primary key,
        aggregate_id      uuid not null,
        aggregate_version int not null,
        event             jsonb not null,
        created_at        timestamptz not null default now(),
        unique (aggregate_id, aggregate_version)
      )`.execute(db);
    await sql`create index outbox_by_age on outbox (created_at, event_id)`.execute(db);
  },
};
