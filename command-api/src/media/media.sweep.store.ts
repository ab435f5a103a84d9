import type { Purpose } from '@vivarium/contracts/media/uploads.ts';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { MediaTables, OwnTables } from './media.table.ts';

type Connection = Kysely<OwnTables>;
type Working = Transaction<MediaTables>;
/** The rows of media, of a transaction that writes others too. */
const ownOf = (transaction: Working) => transaction as unknown as Connection;

/** Notes which uploads a listing, a person's profile or a complaint shows, unless more is known of it already. */
export async function noteAttachments(
  connection: Connection,
  { shownBy, version, mediaIds }: { shownBy: string; version: number; mediaIds: readonly string[] },
): Promise<void> {
  const row = { listing_id: shownBy, version, media_ids: [...mediaIds] };
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

/** @returns those of some uploads that were sent for this, in their order. What was sent for another lies elsewhere, and is shown there. */
export async function sentFor(
  connection: Connection,
  purpose: Purpose,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await connection
    .selectFrom('media.item')
    .select('id')
    .where('id', 'in', [...ids])
    .where('purpose', '=', purpose)
    .execute();
  return ids.filter((id) => rows.some((row) => row.id === id));
}

/** @returns the ids of somebody's uploads for a profile of which this is a variant. */
export async function facesAt(connection: Connection, ownerId: string, path: string): Promise<string[]> {
  const variant = JSON.stringify([{ path }]);
  const rows = await connection
    .selectFrom('media.item')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('purpose', '=', 'avatar')
    .where(sql<boolean>`media.item.rendered->'variants' @> ${variant}::jsonb`)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * @returns whether somebody has another upload for their profile of the same bytes, which is the same file. None of them is
 *   removed by others until the transaction is over, so that the last of them is known to be the last.
 */
export async function hasSameFace(transaction: Working, ownerId: string, id: string): Promise<boolean> {
  const same = await ownOf(transaction)
    .selectFrom('media.item')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('purpose', '=', 'avatar')
    .where('status', '=', 'ready')
    .where('digest', '=', ({ selectFrom }) =>
      selectFrom('media.item as this').select('this.digest').where('this.id', '=', id),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  return same.some((one) => one.id !== id);
}

/** @returns uploads that nobody has asked for since, and neither listing, profile nor complaint shows: at most `limit`, with whose they are. */
export async function unusedSince(
  connection: Connection,
  since: Date,
  limit: number,
): Promise<{ id: string; ownerId: string; purpose: Purpose }[]> {
  const rows = await unused(connection, since).limit(limit).execute();
  return rows.map(({ id, owner_id, purpose }) => ({ id, ownerId: owner_id, purpose }));
}

/** @returns whether that is so of one still; nobody can ask for it then until the transaction is over. */
export async function isUnusedSince(transaction: Working, since: Date, id: string): Promise<boolean> {
  const one = unused(ownOf(transaction), since).where('id', '=', id).forUpdate();
  return (await one.executeTakeFirst()) !== undefined;
}

function unused(connection: Connection, since: Date) {
  return connection
    .selectFrom('media.item')
    .select(['id', 'owner_id', 'purpose'])
    .where('status', '<>', 'removed')
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
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          // Of a face chosen twice the profile shows the same file, and names the upload that was there first.
          selectFrom('media.item as shown')
            .innerJoin('media.attachment as profile', 'profile.listing_id', 'shown.owner_id')
            .select('shown.id')
            .whereRef('shown.owner_id', '=', 'media.item.owner_id')
            .whereRef('shown.digest', '=', 'media.item.digest')
            .whereRef('shown.purpose', '=', 'media.item.purpose')
            .where('shown.purpose', '=', 'avatar')
            .where(sql<boolean>`profile.media_ids @> array[shown.id]`),
        ),
      ),
    );
}

/** @returns uploads that were announced before a time and of which nothing has become, at most `limit`. */
export async function openSince(
  connection: Connection,
  announcedBefore: Date,
  limit: number,
): Promise<{ id: string; ownerId: string }[]> {
  const rows = await connection
    .selectFrom('media.item')
    .select(['id', 'owner_id'])
    .where('status', 'in', ['awaiting', 'processing'])
    .where('created_at', '<', announcedBefore)
    .limit(limit)
    .execute();
  return rows.map(({ id, owner_id }) => ({ id, ownerId: owner_id }));
}

/** Something of which nothing needs to be kept any more. */
export interface Leftover {
  id: string;
  ownerId: string;
  purpose: Purpose;
  /** Undefined: nothing was ever kept of it. */
  digest: string | undefined;
  /** When something became of it last: it was removed, or more was made of it. */
  since: Date;
}

const lastChange = sql<Date>`greatest(updated_at, left_at)`;

/** @returns what was removed before a time and has not been purged, at most `limit`. */
export async function leftovers(
  connection: Connection,
  removedBefore: Date,
  limit: number,
): Promise<Leftover[]> {
  const rows = await connection
    .selectFrom('media.item')
    .select(['id', 'owner_id', 'purpose', 'digest', lastChange.as('since')])
    .where('status', '=', 'removed')
    .where('purged_at', 'is', null)
    .where(lastChange, '<', removedBefore)
    .limit(limit)
    .execute();
  return rows.map(({ id, owner_id, purpose, digest, since }) => ({
    ...{ id, ownerId: owner_id, purpose, digest: digest ?? undefined, since },
  }));
}

/**
 * @returns whether another upload has the same bytes in the same place, which therefore stay: for listings whoever uploaded
 *   them, for anything else one of the same person, since each has a folder.
 */
export async function isShared(
  connection: Connection,
  { ownerId, purpose, digest }: Leftover,
): Promise<boolean> {
  const others = connection
    .selectFrom('media.item')
    .select('id')
    .where('digest', '=', digest ?? null)
    .where('purpose', '=', purpose)
    .where('status', '<>', 'removed');
  const there = purpose !== 'listing' ? others.where('owner_id', '=', ownerId) : others;
  return (await there.limit(1).executeTakeFirst()) !== undefined;
}

/** @returns whether nothing has become of something since it was found; nothing does until the transaction is over. */
export async function isLeftStill(
  transaction: Working,
  { id, since }: Pick<Leftover, 'id' | 'since'>,
): Promise<boolean> {
  const row = await ownOf(transaction)
    .selectFrom('media.item')
    .select('id')
    .where('id', '=', id)
    .where('status', '=', 'removed')
    .where(lastChange, '=', since)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that nothing is kept of it any more, and by what it was kept no longer. */
export async function notePurged(transaction: Working, id: string, at: Date): Promise<void> {
  await ownOf(transaction)
    .updateTable('media.item')
    .set({ purged_at: at, digest: null, look: null })
    .where('id', '=', id)
    .execute();
}

/**
 * Notes that something is kept of an upload that was removed, which was made of it meanwhile, so that it is taken away; nothing
 * that events tell of it changes. Of one that is not removed nothing happens.
 */
export async function noteLeft(transaction: Working, id: string, digest: string, at: Date): Promise<void> {
  await ownOf(transaction)
    .updateTable('media.item')
    .set({ digest, purged_at: null, left_at: at })
    .where('id', '=', id)
    .where('status', '=', 'removed')
    // Of other bytes is what was put under its address once more: what is known of it has to go first.
    .where(({ eb, or }) => or([eb('digest', 'is', null), eb('digest', '=', digest)]))
    .execute();
}
