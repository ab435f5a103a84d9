import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People, their sessions and refresh tokens. */
export const identityMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema identity`.execute(db);
    await sql`
      create table identity."user" (
        id                uuid primary key,
        version           int not null check (version > 0),
        username          text not null,
        email             text not null,
        password_hash     text not null,
        display_name      text not null,
        bio               text not null default '',
        city              text,
        region            text,
        country           char(2),
        phone             text,
        is_verified       boolean not null default false,
        role              text not null default 'user' check (role in ('user', 'moderator', 'admin')),
        trust_score       int not null default 0,
        kyc_status        text not null default 'pending' check (kyc_status in ('pending', 'verified', 'rejected')),
        is_official_store boolean not null default false,
        avatar_url        text,
        register_key      bytea,
        register_request  bytea,
        created_at        timestamptz not null,
        updated_at        timestamptz not null
      )`.execute(db);
    await sql`create unique index user_username on identity."user" (lower(username))`.execute(db);
    await sql`create unique index user_email on identity."user" (email)`.execute(db);
    await sql`create unique index user_phone on identity."user" (phone)`.execute(db);
    await sql`create unique index user_register_key on identity."user" (register_key)`.execute(db);
    await sql`
      create table identity.session (
        id         uuid primary key,
        user_id    uuid not null references identity."user" on delete cascade,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      )`.execute(db);
    await sql`create index session_of_user on identity.session (user_id, expires_at)`.execute(db);
    await sql`
      create table identity.refresh_token (
        token_hash bytea primary key,
        session_id uuid not null references identity.session on delete cascade,
        issued_at  timestamptz not null,
        expires_at timestamptz not null,
        used_at    timestamptz
      )`.execute(db);
    await sql`create index refresh_token_of_session on identity.refresh_token (session_id)`.execute(db);
  },
};
