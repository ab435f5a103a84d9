import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people like, how many like a listing, and what is known of listings here. */
export const favouritesMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema favourites`.execute(db);
    await sql`
      create table favourites.favourite (
        id           uuid primary key,
        version      int not null check (version > 0),
        person_id    uuid not null,
        listing_id   uuid not null,
        is_favourite boolean not null,
        since        timestamptz not null,
        price_then   jsonb not null,
        unique (person_id, listing_id)
      )`.execute(db);
    await sql`
      create index favourite_of_listing on favourites.favourite (listing_id, person_id) where is_favourite
    `.execute(db);
    await sql`
      create table favourites.interest (
        id         uuid primary key,
        version    int not null,
        favourites int not null check (favourites >= 0)
      )`.execute(db);
    await sql`
      create table favourites.listing (
        id        uuid primary key,
        version   int not null,
        seller_id uuid not null,
        status    text not null,
        price     jsonb not null
      )`.execute(db);
  },
};
