import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Orders, how they are paid, and what they reserve. The row of a listing's stock decides who gets the last one; that it
 * cannot be sold twice is a constraint of it, whatever the code does.
 */
export const ordersMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema orders`.execute(db);
    await sql`
      create table orders.payment (
        id              uuid primary key,
        version         int not null check (version > 0),
        buyer_id        uuid not null,
        idempotency_key text,
        request_hash    text not null,
        order_ids       uuid[] not null,
        amount          bigint not null check (amount > 0),
        currency        text not null,
        provider        text not null,
        provider_ref    text,
        facts           jsonb not null,
        capture_for     uuid[],
        told            text not null,
        created_at      timestamptz not null,
        updated_at      timestamptz not null,
        unique (buyer_id, idempotency_key)
      )`.execute(db);
    await sql`
      create table orders.order (
        id         uuid primary key,
        version    int not null check (version > 0),
        payment_id uuid not null references orders.payment,
        buyer_id   uuid not null,
        seller_id  uuid not null,
        listing_id uuid not null,
        status     text not null
          check (status in ('pending', 'confirmed', 'shipped', 'delivered', 'cancelled', 'returned')),
        due_at     timestamptz,
        state      jsonb not null,
        check (buyer_id <> seller_id)
      )`.execute(db);
    await sql`create index order_by_payment on orders.order (payment_id)`.execute(db);
    await sql`create index order_by_deadline on orders.order (due_at) where due_at is not null`.execute(db);
    await sql`create index order_by_listing on orders.order (listing_id)`.execute(db);
    await sql`create index order_of_seller on orders.order (seller_id)`.execute(db);
    await sql`
      create table orders.stock (
        id              uuid primary key,
        version         int not null check (version > 0),
        listing_id      uuid not null unique,
        listing_version int not null,
        quantity        int not null check (quantity > 0),
        reserved        int not null check (reserved >= 0),
        sold            int not null check (sold >= 0),
        constraint never_sold_twice check (reserved + sold <= quantity)
      )`.execute(db);
    await sql`
      create table orders.reservation (
        order_id   uuid primary key references orders.order,
        listing_id uuid not null references orders.stock (listing_id),
        quantity   int not null check (quantity > 0),
        state      text not null check (state in ('reserved', 'sold', 'released'))
      )`.execute(db);
    await sql`
      create table orders.address (
        order_id uuid primary key references orders.order,
        sealed   bytea not null
      )`.execute(db);
    await sql`
      create table orders.refund (
        id       uuid primary key,
        order_id uuid not null references orders.order,
        amount   bigint not null check (amount > 0),
        done     boolean not null
      )`.execute(db);
    await sql`create index refund_of_order on orders.refund (order_id)`.execute(db);
    await sql`
      create table orders.task (
        id         uuid primary key,
        payment_id uuid not null references orders.payment,
        kind       text not null check (kind in ('open', 'capture', 'cancel', 'refund')),
        reference  uuid not null,
        due_at     timestamptz not null,
        attempts   int not null,
        error      text,
        done       boolean not null,
        unique (payment_id, kind, reference)
      )`.execute(db);
    await sql`create index task_by_time on orders.task (due_at) where not done`.execute(db);
    await sql`
      create table orders.webhook (
        event_id    text primary key,
        type        text not null,
        received_at timestamptz not null
      )`.execute(db);
  },
};
