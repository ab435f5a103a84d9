import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Money that people have asked to be paid out. */
export const moneyMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema money`.execute(db);
    await sql`
      create table money.withdrawal (
        id              uuid primary key,
        person_id       uuid not null,
        idempotency_key text,
        request_hash    text not null,
        amount          bigint not null check (amount > 0),
        currency        text not null,
        hold_id         uuid not null,
        status          text not null check (status in ('pending', 'paid', 'failed')),
        attempts        int not null,
        due_at          timestamptz not null,
        error           text,
        created_at      timestamptz not null,
        unique (person_id, idempotency_key)
      )`.execute(db);
    await sql`create index withdrawal_by_time on money.withdrawal (due_at) where status = 'pending'`.execute(
      db,
    );
  },
};
