import { type Kysely, sql } from 'kysely';
import type { OwnTables } from './media.table.ts';

type Connection = Kysely<OwnTables>;

/** Notes which uploads a listing shows, unless more is known of it already. */
export async function noteAttachments(
  connection: Connection,
  { listingId, version, mediaIds }: { listingId: string; version: number; mediaIds: readonly string[] },
): Promise<void> {
  const row = { listing_id: listingId, version, media_ids: [...mediaIds] };
  await connection
    .insertInto('media.attachment')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('listing_id')
        .doUpdateSet({ version, media_ids: [...mediaIds] })
        .where('media.attachment.version', '<', version),
    )
    .execute();
}

/** @returns uploads that nobody has asked for since, and no listing shows: at most `limit`, with whose they are. */
export async function unusedSince(
  connection: Connection,
  since: Date,
  limit: number,
): Promise<{ id: string; ownerId: string }[]> {
  const rows = await connection
    .selectFrom('media.item')
    .select(['id', 'owner_id'])
    .where('status', '<>', 'removed')
    .where('purpose', '=', 'listing')
    .where('asked_at', '<', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('media.attachment')
            .select('listing_id')
            .where(sql<boolean>`media.attachment.media_ids @> array[media.item.id]`),
        ),
      ),
    )
    .limit(limit)
    .execute();
  return rows.map(({ id, owner_id }) => ({ id, ownerId: owner_id }));
}

/** Something of which nothing needs to be kept any more. */
export interface Leftover {
  id: string;
  ownerId: string;
  purpose: 'listing' | 'avatar';
  /** Undefined: nothing was ever kept of it. */
  digest: string | undefined;
  /** Whether somebody else has the same bytes, for the same purpose, which therefore stay. */
  isShared: boolean;
}

/** @returns what was removed before a time and has not been purged, at most `limit`. */
export async function leftovers(
  connection: Connection,
  removedBefore: Date,
  limit: number,
): Promise<Leftover[]> {
  const rows = await connection
    .selectFrom('media.item as item')
    .select(['id', 'owner_id', 'purpose', 'digest'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('media.item as other')
          .select('other.id')
          .whereRef('other.digest', '=', 'item.digest')
          .whereRef('other.purpose', '=', 'item.purpose')
          .where('other.status', '<>', 'removed'),
      ).as('is_shared'),
    )
    .where('status', '=', 'removed')
    .where('purged_at', 'is', null)
    .where('updated_at', '<', removedBefore)
    .limit(limit)
    .execute();
  return rows.map(({ id, owner_id, purpose, digest, is_shared }) => ({
    id,
    ownerId: owner_id,
    purpose,
    digest: digest ?? undefined,
    isShared: Boolean(is_shared),
  }));
}

/** Notes that nothing is kept of it any more. */
export async function notePurged(connection: Connection, id: string, at: Date): Promise<void> {
  await connection.updateTable('media.item').set({ purged_at: at }).where('id', '=', id).execute();
}
