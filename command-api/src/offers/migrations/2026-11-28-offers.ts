import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Offers, and from which price on a seller accepts them unasked. That a buyer has one that waits, not two, is an index. */
export const offersMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema offers`.execute(db);
    await sql`
      create table offers.offer (
        id         uuid primary key,
        version    int not null check (version > 0),
        buyer_id   uuid not null,
        seller_id  uuid not null,
        listing_id uuid not null,
        status     text not null,
        due_at     timestamptz,
        order_id   uuid,
        state      jsonb not null,
        check (buyer_id <> seller_id)
      )`.execute(db);
    await sql`
      create unique index one_open_offer on offers.offer (buyer_id, listing_id)
      where status in ('offered', 'countered', 'accepted')`.execute(db);
    await sql`create index offer_of_seller on offers.offer (seller_id)`.execute(db);
    await sql`create index offer_by_listing on offers.offer (listing_id)`.execute(db);
    await sql`create index offer_by_deadline on offers.offer (due_at) where due_at is not null`.execute(db);
    await sql`create index offer_by_order on offers.offer (order_id) where order_id is not null`.execute(db);
    await sql`
      create table offers.terms (
        listing_id  uuid primary key,
        seller_id   uuid not null,
        accept_from bigint not null check (accept_from > 0),
        currency    text not null
      )`.execute(db);
    await sql`create index terms_of_seller on offers.terms (seller_id)`.execute(db);
  },
};
