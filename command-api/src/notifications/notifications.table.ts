import type { MatchReason } from '@vivarium/contracts/alerts/events.ts';
import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';
import type { NotificationState, NotificationType } from '@vivarium/contracts/notifications/state.ts';
import type { Channel } from '@vivarium/contracts/saved-searches/state.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import type { ColumnType, Generated } from 'kysely';
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
  mail: NotificationState['mail'];
  about: Json<NotificationState['about']>;
  /** Nothing, where it is about none. */
  about_order: Json<NotificationState['order']>;
  about_offer: Json<NotificationState['offer']>;
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

/** A notification that is told by mail. */
export interface MailTable {
  notification_id: string;
  person_id: string;
  frequency: 'instant' | 'daily';
  due_at: Date;
  /** Or when it was given up. */
  sent_at: Date | null;
  /** How often the server has refused the mail of the day that it was in. */
  tries: Generated<number>;
}

/** How somebody wants to be told. Without a row: as {@link file://./preferences/preferences.store.ts} says. */
export interface PreferenceTable {
  person_id: string;
  email: boolean;
  alert_mails: boolean;
  time_zone: string;
  digest_hour: number;
  language: Language;
}

/** A browser in which somebody is told. */
export interface PushSubscriptionTable {
  id: string;
  person_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  /** Pushes that were not taken, since the last one that was. */
  failures: number;
  created_at: Date;
  /** It is told for as long as this session goes on; null: subscribed before sessions were noted. */
  session_id: string | null;
}

/** A notification that was told in a browser. */
export interface PushedTable {
  notification_id: string;
  subscription_id: string;
  pushed_at: Date;
}

/** View of the identity context: how a person is reached. */
export interface ReachableView {
  person_id: string;
  email: string;
  display_name: string;
  /** Whether the address is known to be theirs. */
  is_verified: boolean;
}

/** Saved searches that want mails as of now. */
interface MailedSearchView {
  id: string;
}

/** Saved searches of which nobody is to be told as of now. */
interface QuietSearchView {
  id: string;
}

/** View of the identity context: sessions that go on. */
interface OpenSessionView {
  id: string;
}

/** View of the context of favourites, which follows listings: what is known of one. */
interface KnownListingView {
  listing_id: string;
  version: number;
  seller_id: string;
  status: ListingStatus;
}

/** View of the privacy context: who leaves, or has left. */
interface LeavingView {
  person_id: string;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = {
  'notifications.notification': NotificationTable;
  'notifications.inbox': InboxTable;
  'notifications.told': ToldTable;
  'notifications.mail': MailTable;
  'notifications.preference': PreferenceTable;
  'notifications.signing_key': { key: string };
  'notifications.push_subscription': PushSubscriptionTable;
  'notifications.pushed': PushedTable;
  'notifications.push_key': { is_ours: boolean; private_key: string };
  'identity.reachable': ReachableView;
  'identity.open_session': OpenSessionView;
  'saved_searches.mailed': MailedSearchView;
  'saved_searches.quiet': QuietSearchView;
  'favourites.known_listing': KnownListingView;
  'privacy.leaving': LeavingView;
};

/** Everything that its transactions write to. */
export type NotificationTables = AggregateTables & OwnTables;
