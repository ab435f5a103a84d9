import type { ColumnType } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';
import type { Coupon } from './coupon.ts';

/** Columns beside `state` say again what is looked for; `used` stands here alone. */
export interface CouponTable {
  id: string;
  version: number;
  maker_id: string;
  seller_id: string | null;
  code: string;
  state: ColumnType<Coupon, string, string>;
  most_uses: number | null;
  used: number;
}

/** That a person has used one. */
export interface UseTable {
  coupon_id: string;
  person_id: string;
  /** The orders that it made cheaper, and those of them that came to nothing before they were paid. */
  order_ids: string[];
  given_up: string[];
  used_at: Date;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = { 'coupons.coupon': CouponTable; 'coupons.use': UseTable };

/** Everything that its transactions write to. */
export type CouponTables = AggregateTables & OwnTables;
