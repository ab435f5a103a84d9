import type { Channel, Frequency, SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import type { ColumnType } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';

/** Row of a saved search. */
export interface SavedSearchTable {
  id: string;
  version: number;
  person_id: string;
  name: string;
  query: ColumnType<SavedQuery, string, string>;
  channels: ColumnType<Channel[], string, string>;
  frequency: Frequency;
  paused: boolean;
  since: Date;
  seen_at: Date;
  created_at: Date;
  removed: boolean;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = { 'saved_searches.saved_search': SavedSearchTable };

/** Everything that its transactions write to. */
export type SavedSearchTables = AggregateTables & OwnTables;
