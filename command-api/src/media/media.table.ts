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
  /** Of `rendered`, to count who else has the same bytes. */
  digest: string | null;
  look: string | null;
  created_at: Date;
  updated_at: Date;
  /** When somebody last wanted to attach it: what nobody wants is swept away. */
  asked_at: Date;
  /** When what was kept of a removed one was taken away, unless others have the same bytes. */
  purged_at: Date | null;
}

/** Which uploads a listing names, or a profile shows, as its last event says. */
export interface AttachmentTable {
  /** Of the listing, or of the person. */
  listing_id: string;
  version: number;
  media_ids: string[];
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = { 'media.item': ItemTable; 'media.attachment': AttachmentTable };

/** Everything that its transactions write to. */
export type MediaTables = AggregateTables & OwnTables;
