import type { MatchReason } from '@vivarium/contracts/alerts/events.ts';
import type { NotificationState, NotificationType } from '@vivarium/contracts/notifications/state.ts';
import type { Channel } from '@vivarium/contracts/saved-searches/state.ts';
import type { ColumnType } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';

type Json<T> = ColumnType<T, string, string>;

/** Row of something that somebody is told. */
export interface NotificationTable {
  id: string;
  version: number;
  person_id: string;
  /** Postgres hands a bigint out as a text. */
  number: ColumnType<string, number, never>;
  type: NotificationType;
  reason: MatchReason | null;
  listing_id: string | null;
  listing_version: number | null;
  bundled: Json<string[]>;
  listings: number;
  saved_searches: Json<NotificationState['savedSearches']>;
  channels: Json<Channel[]>;
  created_at: Date;
  read_at: Date | null;
}

/** How far a person's notifications are counted. Whoever tells them something holds the row until it is told. */
export interface InboxTable {
  person_id: string;
  last_number: ColumnType<string, number, number>;
}

/** Which version of which listing a person was told of, and by what. */
export interface ToldTable {
  person_id: string;
  listing_id: string;
  listing_version: number;
  notification_id: string;
  told_at: Date;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = {
  'notifications.notification': NotificationTable;
  'notifications.inbox': InboxTable;
  'notifications.told': ToldTable;
};

/** Everything that its transactions write to. */
export type NotificationTables = AggregateTables & OwnTables;
