import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What keeps an account its person's own. Whoever registered before addresses were verified counts as verified. */
export const accountsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      alter table identity."user"
        add column email_verified_at timestamptz,
        add column suspended_at timestamptz,
        alter column password_hash drop not null`.execute(db);
    await sql`update identity."user" set email_verified_at = created_at`.execute(db);
    await sql`
      alter table identity.session
        add column user_agent text,
        add column last_used_at timestamptz`.execute(db);
    await sql`
      create table identity.letter (
        id         uuid primary key,
        kind       text not null,
        recipient  text not null,
        user_id    uuid references identity."user" on delete cascade,
        details    jsonb not null,
        created_at timestamptz not null
      )`.execute(db);
    await sql`create index letter_by_age on identity.letter (created_at)`.execute(db);
    await sql`
      create table identity.mailed_token (
        token_hash bytea primary key,
        user_id    uuid not null references identity."user" on delete cascade,
        purpose    text not null check (purpose in ('verify_email', 'reset_password', 'change_email')),
        email      text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null
      )`.execute(db);
    await sql`create index mailed_token_of_user on identity.mailed_token (user_id, purpose)`.execute(db);
    await sql`create index mailed_token_by_end on identity.mailed_token (expires_at)`.execute(db);
    await sql`
      create table identity.second_factor (
        user_id      uuid primary key references identity."user" on delete cascade,
        sealed       bytea not null,
        created_at   timestamptz not null,
        confirmed_at timestamptz,
        last_step    bigint not null default 0
      )`.execute(db);
    await sql`
      create table identity.recovery_code (
        user_id   uuid not null references identity."user" on delete cascade,
        code_hash bytea not null,
        used_at   timestamptz,
        primary key (user_id, code_hash)
      )`.execute(db);
    await sql`
      create table identity.linked_sign_in (
        provider  text not null,
        subject   text not null,
        user_id   uuid not null references identity."user" on delete cascade,
        linked_at timestamptz not null,
        primary key (provider, subject)
      )`.execute(db);
    await sql`create index linked_sign_in_of_user on identity.linked_sign_in (user_id)`.execute(db);
  },
};
