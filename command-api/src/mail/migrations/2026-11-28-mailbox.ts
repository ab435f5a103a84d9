import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where mails go in development and tests. */
export const mailboxMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema mail`.execute(db);
    await sql`
      create table mail.mailbox (
        id        bigint generated always as identity primary key,
        recipient text not null,
        subject   text not null,
        text      text not null,
        html      text not null,
        headers   jsonb not null,
        at        timestamptz not null default now()
      )`.execute(db);
    await sql`create index mailbox_of on mail.mailbox (recipient, id)`.execute(db);
  },
};
