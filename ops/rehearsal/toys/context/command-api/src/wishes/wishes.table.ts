import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';

/** Row of a wish. */
export interface WishTable {
  id: string;
  version: number;
  person_id: string;
  text: string;
  noted_at: Date;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = { 'wishes.wish': WishTable };

/** Everything that its transactions write to. */
export type WishTables = AggregateTables & OwnTables;
