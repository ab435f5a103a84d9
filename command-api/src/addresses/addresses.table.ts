import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';

/** Row of an address. */
export interface AddressTable {
  id: string;
  version: number;
  person_id: string;
  sealed: Buffer;
  created_at: Date;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = { 'private.address': AddressTable };

/** Everything that its transactions write to. */
export type AddressTables = AggregateTables & OwnTables;
