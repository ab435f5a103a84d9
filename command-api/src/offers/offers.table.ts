import type { OfferState } from '@vivarium/contracts/offers/state.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { ColumnType } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';

/** Columns beside `state` say again what is looked for. */
export interface OfferTable {
  id: string;
  version: number;
  buyer_id: string;
  seller_id: string;
  listing_id: string;
  status: OfferState['status'];
  due_at: Date | null;
  order_id: string | null;
  state: ColumnType<OfferState, string, string>;
}

/** From which price on a seller accepts offers for a listing: no event tells of it. */
export interface TermsTable {
  listing_id: string;
  seller_id: string;
  accept_from: ColumnType<string, number, number>;
  currency: Currency;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = {
  'offers.offer': OfferTable;
  'offers.terms': TermsTable;
};

/** Everything that its transactions write to. */
export type OfferTables = AggregateTables & OwnTables;
