import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Answers to commands that came with an `Idempotency-Key`, of every kind of aggregate. */
export const receiptsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create table receipt (
        scope        text not null,
        key          text not null,
        request_hash text not null,
        answer       jsonb not null,
        created_at   timestamptz not null,
        primary key (scope, key)
      )`.execute(db);
  },
};
