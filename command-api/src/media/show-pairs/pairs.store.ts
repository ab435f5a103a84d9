import { type Kysely, sql } from 'kysely';
import type { OwnTables } from '../media.table.ts';

type Connection = Kysely<OwnTables>;

export interface PairRow {
  id: string;
  alikeness: number;
  foundAt: Date;
  earlierId: string;
  laterId: string;
}

/** @returns up to `limit` pairs of two sellers that nobody has closed, and of which a listing shows the later one; the oldest first. */
export async function openPairs(
  connection: Connection,
  after: string | undefined,
  limit: number,
): Promise<PairRow[]> {
  const all = connection
    .selectFrom('media.pair')
    .select(['id', 'alikeness', 'found_at', 'earlier_id', 'later_id'])
    .where('closed_at', 'is', null)
    .where('is_of_sellers', '=', true)
    .where(
      sql<boolean>`exists (select from media.attachment a where a.media_ids @> array[media.pair.later_id])`,
    );
  const from = after === undefined ? all : all.where('id', '>', after);
  const rows = await from.orderBy('id').limit(limit).execute();
  return rows.map(({ id, alikeness, found_at, earlier_id, later_id }) => ({
    ...{ id, alikeness, foundAt: found_at, earlierId: earlier_id, laterId: later_id },
  }));
}

/** @returns the ids of the listings that show each of these uploads. */
export async function shownOn(
  connection: Connection,
  mediaIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (mediaIds.length === 0) return found;
  const { rows } = await sql<{ listing_id: string; media_id: string }>`
    select a.listing_id, m.media_id
    from media.attachment a, unnest(a.media_ids) as m(media_id)
    where a.media_ids && ${[...mediaIds]}::uuid[] and m.media_id = any(${[...mediaIds]}::uuid[])
    order by a.listing_id`.execute(connection);
  for (const { listing_id, media_id } of rows)
    found.set(media_id, [...(found.get(media_id) ?? []), listing_id]);
  return found;
}

/** @returns whether there is such a pair: it is closed then, if it was not before. */
export async function closePair(connection: Connection, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await connection
    .updateTable('media.pair')
    .set(({ fn, val }) => ({ closed_at: fn.coalesce('closed_at', val(at)) }))
    .where('id', '=', id)
    .where('is_of_sellers', '=', true)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
