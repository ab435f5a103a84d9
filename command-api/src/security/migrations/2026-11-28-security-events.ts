import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is written down for safety. What is there cannot be changed, by the application neither; the old is deleted. */
export const securityEvents: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema security`.execute(db);
    await sql`
      create table security.event (
        id         uuid primary key,
        at         timestamptz not null,
        kind       text not null,
        outcome    text not null check (outcome in ('success', 'refused')),
        user_id    uuid,
        address    text,
        user_agent text,
        request_id text,
        details    jsonb not null
      )`.execute(db);
    await sql`create index event_by_time on security.event (at)`.execute(db);
    await sql`create index event_of_user on security.event (user_id, id desc)`.execute(db);
    await sql`create index event_of_kind on security.event (kind, id desc)`.execute(db);
    await sql`
      create function security.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'what is written down for safety is not changed';
      end $$`.execute(db);
    await sql`
      create trigger event_stays before update or truncate on security.event
      for each statement execute function security.refuse_change()`.execute(db);
  },
};
