import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import type { ColumnType } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';

type Json<T> = ColumnType<T, string, string>;

/** Row that says whether somebody likes a listing; it stays when they no longer do, so that its version goes on. */
export interface FavouriteTable {
  id: string;
  version: number;
  person_id: string;
  listing_id: string;
  is_favourite: boolean;
  since: Date;
  price_then: Json<Money>;
}

/** Row of how many like a listing. */
export interface InterestTable {
  id: string;
  version: number;
  favourites: number;
}

/** What this context knows of a listing, from its events. */
export interface ListingTable {
  id: string;
  version: number;
  seller_id: string;
  status: ListingStatus;
  price: Json<Money>;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = {
  'favourites.favourite': FavouriteTable;
  'favourites.interest': InterestTable;
  'favourites.listing': ListingTable;
};

/** Everything that its transactions write to. */
export type FavouriteTables = AggregateTables & OwnTables;
