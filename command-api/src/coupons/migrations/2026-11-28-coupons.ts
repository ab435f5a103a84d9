import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Coupons and their uses. That one is not used more often than it may be, nor twice by a person, is said here. */
export const couponsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema coupons`.execute(db);
    await sql`
      create table coupons.coupon (
        id         uuid primary key,
        version    int not null check (version > 0),
        maker_id   uuid not null,
        seller_id  uuid,
        code       text not null unique,
        state      jsonb not null,
        most_uses  int check (most_uses > 0),
        used       int not null check (used >= 0),
        constraint not_used_too_often check (most_uses is null or used <= most_uses)
      )`.execute(db);
    await sql`create index coupon_of_maker on coupons.coupon (maker_id)`.execute(db);
    await sql`
      create table coupons.use (
        coupon_id uuid not null references coupons.coupon,
        person_id uuid not null,
        order_ids uuid[] not null,
        given_up  uuid[] not null,
        used_at   timestamptz not null,
        primary key (coupon_id, person_id)
      )`.execute(db);
    await sql`create index use_of_person on coupons.use (person_id)`.execute(db);
    await sql`create index use_by_order on coupons.use using gin (order_ids)`.execute(db);
  },
};
