import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { type Kysely, sql } from 'kysely';
import type { MediaTables, OwnTables } from '../media.table.ts';
import type { Marks } from './marks.ts';

type Connection = Kysely<OwnTables>;

/** What is known of a picture to compare it by. */
export interface Sketch {
  mediaId: string;
  ownerId: string;
  greys: Buffer;
}

/** Keeps what a picture is compared by, unless it is kept already, or the picture was removed meanwhile. */
export async function keepSketch(
  connection: Kysely<MediaTables>,
  mediaId: string,
  greys: Buffer,
): Promise<void> {
  await sql`
    insert into media.sketch (media_id, owner_id, greys)
    select id, owner_id, ${greys} from media.item where id = ${mediaId} and status = 'ready'
    on conflict do nothing`.execute(connection);
}

/** @returns what a picture is compared by; undefined: nothing is kept of it. */
export async function sketchOf(connection: Connection, mediaId: string): Promise<Sketch | undefined> {
  const sketches = connection.selectFrom('media.sketch').select(['media_id', 'owner_id', 'greys']);
  const row = await sketches.where('media_id', '=', mediaId).executeTakeFirst();
  return row && sketchIn(row);
}

/**
 * @returns up to `limit` pictures that may be copies of the one with these marks, those with most in common first. An index
 *   finds them; nothing is compared with everything.
 */
export async function candidates(
  connection: Connection,
  mediaId: string,
  marks: Marks,
  limit: number,
): Promise<Sketch[]> {
  const whole = [...marks.whole, ...marks.mirrored];
  const parts = [...marks.parts, ...marks.partsMirrored];
  const { rows } = await sql<{ media_id: string; owner_id: string; greys: Buffer }>`
    select s.media_id, s.owner_id, s.greys
    from (
      select media_id, sum(shared) as shared from (
        select media_id, (select count(*) from unnest(parts) mark where mark = any(${whole}::int[])) as shared
        from media.sketch where parts && ${whole}::int[]
        union all
        select media_id, (select count(*) from unnest(whole) mark where mark = any(${parts}::int[]))
        from media.sketch where whole && ${parts}::int[]
      ) found
      where media_id <> ${mediaId}
      group by media_id order by shared desc, media_id limit ${limit}
    ) best
    join media.sketch s using (media_id)
    order by best.shared desc, s.media_id`.execute(connection);
  return rows.map(sketchIn);
}

/** Lets others find a picture by its marks. */
export async function keepMarks(connection: Connection, mediaId: string, marks: Marks): Promise<void> {
  const { whole, parts } = marks;
  await connection
    .updateTable('media.sketch')
    .set({ whole, parts })
    .where('media_id', '=', mediaId)
    .execute();
}

/** Notes that two pictures are copies of one, unless it is known, or one of them was removed meanwhile. */
export async function notePair(
  connection: Connection,
  { id, mediaIds, alikeness, at }: { id: string; mediaIds: [string, string]; alikeness: number; at: Date },
): Promise<void> {
  // An id begins with the time of its making.
  const [earlier, later] = mediaIds.toSorted();
  await sql`
    insert into media.pair (id, earlier_id, later_id, is_of_sellers, alikeness, found_at)
    select ${id}, a.media_id, b.media_id, a.owner_id <> b.owner_id, ${alikeness}, ${at}
    from media.sketch a, media.sketch b where a.media_id = ${earlier} and b.media_id = ${later}
    on conflict do nothing`.execute(connection);
}

export async function noteCompared(connection: Connection, mediaId: string, at: Date): Promise<void> {
  await connection
    .updateTable('media.sketch')
    .set({ compared_at: at })
    .where('media_id', '=', mediaId)
    .execute();
}

/** Forgets what pictures were compared by and whose copies they are: they are removed. */
export async function forgetSketches(connection: Connection, mediaIds: readonly string[]): Promise<void> {
  if (mediaIds.length === 0) return;
  await connection
    .deleteFrom('media.pair')
    .where(({ eb, or }) => or([eb('earlier_id', 'in', mediaIds), eb('later_id', 'in', mediaIds)]))
    .execute();
  await connection.deleteFrom('media.sketch').where('media_id', 'in', mediaIds).execute();
}

/** The same of all pictures of a person. */
export async function forgetSketchesOf(connection: Connection, ownerId: string): Promise<void> {
  const own = connection.selectFrom('media.sketch').select('media_id').where('owner_id', '=', ownerId);
  const rows = await own.execute();
  await forgetSketches(
    connection,
    rows.map(({ media_id }) => media_id),
  );
}

/** @returns own listings that show a copy of an own picture, and whether that was looked for; see `OwnMedia`. */
export async function ownCopies(
  connection: Connection,
  ownerId: string,
  mediaId: string,
): Promise<{ alsoOn: string[]; isCompared: boolean }> {
  const { rows } = await sql<{ listing_id: string }>`
    select distinct a.listing_id
    from media.pair p
    join media.attachment a on a.media_ids @> array[case when p.later_id = ${mediaId} then p.earlier_id else p.later_id end]
    where (p.later_id = ${mediaId} or p.earlier_id = ${mediaId}) and not p.is_of_sellers
      and not a.media_ids @> array[${mediaId}::uuid]
    order by a.listing_id`.execute(connection);
  const sketch = await connection
    .selectFrom('media.sketch')
    .select('compared_at')
    .where('media_id', '=', mediaId)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst();
  const isCompared = sketch === undefined || sketch.compared_at !== null;
  return { alsoOn: rows.map(({ listing_id }) => encodeId(listing_id)), isCompared };
}

/** @returns what is kept of a person's pictures to compare them by, and of which of them there are copies: not whose. */
export async function comparedOfPerson(connection: Connection, ownerId: string) {
  const rows = await connection
    .selectFrom('media.sketch as s')
    .leftJoin('media.pair as p', (join) =>
      join.on(({ eb, or }) =>
        or([eb('p.earlier_id', '=', eb.ref('s.media_id')), eb('p.later_id', '=', eb.ref('s.media_id'))]),
      ),
    )
    .select(['s.media_id', 's.greys', 's.compared_at', 'p.found_at', 'p.is_of_sellers'])
    .where('s.owner_id', '=', ownerId)
    .orderBy('s.media_id')
    .execute();
  return rows.map(({ media_id, greys, compared_at, found_at, is_of_sellers }) => ({
    ...{ mediaId: media_id, greys: greys.toString('base64'), comparedAt: compared_at },
    copy: found_at && { foundAt: found_at, of: is_of_sellers ? 'somebody else' : 'your own' },
  }));
}

function sketchIn(row: { media_id: string; owner_id: string; greys: Buffer }): Sketch {
  return { mediaId: row.media_id, ownerId: row.owner_id, greys: row.greys };
}
