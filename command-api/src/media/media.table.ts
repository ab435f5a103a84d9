import type { Rendered } from '@vivarium/contracts/media/state.ts';
import type { Purpose, RefusalReason } from '@vivarium/contracts/media/uploads.ts';
import type { ColumnType } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';

/** Row of what somebody uploads. */
export interface ItemTable {
  id: string;
  version: number;
  owner_id: string;
  purpose: Purpose;
  status: 'awaiting' | 'processing' | 'ready' | 'rejected' | 'removed';
  reason: RefusalReason | null;
  rendered: ColumnType<Rendered | null, string | null, string | null>;
  /** Of `rendered`, to count who else has the same bytes; of a removed one, where it is kept until it is purged. */
  digest: string | null;
  look: string | null;
  created_at: Date;
  updated_at: Date;
  /** When somebody last wanted to attach it: what nobody wants is swept away. */
  asked_at: Date;
  /** When what was kept of a removed one was taken away, unless others have the same bytes. */
  purged_at: Date | null;
  /** When something was made of one that was removed: no version of it, but something to be taken away. */
  left_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** Which uploads a listing names, or a profile shows, as its last event says. */
export interface AttachmentTable {
  /** Of the listing, or of the person. */
  listing_id: string;
  version: number;
  media_ids: string[];
}

/** What a picture of a listing is compared by. It goes when the picture is removed. */
export interface SketchTable {
  media_id: string;
  owner_id: string;
  /** 128 × 128 bytes, of old ones 64 × 64. */
  greys: Buffer;
  /** What it is looked up by; null until it was compared. */
  whole: number[] | null;
  parts: number[] | null;
  compared_at: Date | null;
}

/** Two pictures that are copies of one. */
export interface PairTable {
  id: string;
  earlier_id: string;
  later_id: string;
  /** Of two different ones, for moderators; otherwise both are of one. */
  is_of_sellers: boolean;
  alikeness: number;
  found_at: Date;
  /** When a moderator has taken it out of the queue. */
  closed_at: Date | null;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = {
  'media.item': ItemTable;
  'media.attachment': AttachmentTable;
  'media.sketch': SketchTable;
  'media.pair': PairTable;
};

/** Everything that its transactions write to. */
export type MediaTables = AggregateTables & OwnTables;
