import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What only its person may see, encrypted, in a schema that belongs to a role of its own. Whoever the application signs in
 * as may become that role and does not have its rights otherwise: what forgets to ask is refused. (A superuser is refused
 * nothing; docs/security.md says how production signs in.) Roles are the server's, so that several databases share it.
 */
export const privateSchemaMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      do $$
      begin
        if not exists (select from pg_roles where rolname = 'vivarium_private') then
          begin
            create role vivarium_private nologin;
          exception when duplicate_object or unique_violation then
            null; -- Another database of this server made it just now.
          end;
        end if;
        if not (select rolsuper from pg_roles where rolname = current_user)
          and not pg_has_role(current_user, 'vivarium_private', 'set') then
          execute format('grant vivarium_private to %I with inherit false, set true', current_user);
        end if;
      end $$`.execute(db);
    await sql`create schema private authorization vivarium_private`.execute(db);
    await sql`set local role vivarium_private`.execute(db);
    await sql`
      create table private.person_key (
        person_id  uuid primary key,
        wrapped    bytea,
        created_at timestamptz not null,
        erased_at  timestamptz,
        check ((wrapped is null) = (erased_at is not null))
      )`.execute(db);
    await sql`
      create table private.index_key (
        name    text primary key,
        wrapped bytea not null
      )`.execute(db);
    await sql`
      create table private.reading (
        id         uuid primary key,
        at         timestamptz not null,
        person_id  uuid not null,
        about      text not null,
        purpose    text not null,
        reader_id  uuid,
        request_id text
      )`.execute(db);
    await sql`create index reading_by_time on private.reading (at)`.execute(db);
    await sql`create index reading_of_person on private.reading (person_id, id desc)`.execute(db);
    await sql`
      create function private.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'who has read what is not changed';
      end $$`.execute(db);
    await sql`
      create trigger reading_stays before update or truncate on private.reading
      for each statement execute function private.refuse_change()`.execute(db);
    await sql`set local role none`.execute(db);
  },
};
