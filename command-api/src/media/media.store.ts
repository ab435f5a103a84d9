import type { MediaState } from '@vivarium/contracts/media/state.ts';
import type { Kysely, Selectable } from 'kysely';
import { postgresAggregates } from '../aggregate/postgres/aggregate-table.ts';
import type { ItemTable, MediaTables, OwnTables } from './media.table.ts';
import { type MediaAnswer, mediaAnswerSchema } from './media-kind.ts';

type Connection = Kysely<OwnTables>;

/** Uploads as the kernel makes and changes them. */
export const mediaStore = postgresAggregates<MediaTables, MediaState, MediaAnswer>({
  name: 'media',
  answer: mediaAnswerSchema,

  async locked(transaction, id) {
    const items = transaction.selectFrom('media.item').selectAll();
    const row = await items.where('id', '=', id).forUpdate().executeTakeFirst();
    return row && mediaOf(row);
  },

  async update(transaction, { id, version, status, reason, rendered }, at) {
    const { numUpdatedRows } = await transaction
      .updateTable('media.item')
      .set({ version, status, reason, ...columnsOf(rendered), updated_at: at, purged_at: null })
      .where('id', '=', id)
      .where('version', '=', version - 1)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },

  async insert(transaction, { id, version, ownerId, purpose, status, reason, rendered, createdAt }) {
    const at = new Date(createdAt);
    await transaction
      .insertInto('media.item')
      .values({
        ...{ id, version, owner_id: ownerId, purpose, status, reason, ...columnsOf(rendered) },
        ...{ created_at: at, updated_at: at, asked_at: at, purged_at: null },
      })
      .execute();
  },
});

/** @returns what somebody has uploaded, of these ids. */
export async function mediaOfOwner(
  connection: Connection,
  ownerId: string,
  ids: readonly string[],
): Promise<MediaState[]> {
  if (ids.length === 0) return [];
  const rows = await connection
    .selectFrom('media.item')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .where('id', 'in', ids)
    .where('status', '<>', 'removed')
    .execute();
  return rows.map(mediaOf);
}

/** @returns the uploads of these ids that are not removed, whosever they are. */
export async function mediaByIds(connection: Connection, ids: readonly string[]): Promise<MediaState[]> {
  if (ids.length === 0) return [];
  const items = connection.selectFrom('media.item').selectAll().where('id', 'in', ids);
  return (await items.where('status', '<>', 'removed').execute()).map(mediaOf);
}

/** Notes that these of somebody's uploads are wanted, so that they are not swept away. */
export async function noteAsked(
  connection: Connection,
  ownerId: string,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await connection
    .updateTable('media.item')
    .set({ asked_at: at })
    .where('owner_id', '=', ownerId)
    .where('id', 'in', ids)
    .where('status', '<>', 'removed')
    .execute();
}

/** @returns up to `limit` uploads in the order of their ids, after the id `after`. */
export async function* mediaInIdOrder(
  connection: Connection,
  after: string | undefined,
  limit: number,
): AsyncGenerator<MediaState> {
  const items = connection.selectFrom('media.item').selectAll();
  const from = after === undefined ? items : items.where('id', '>', after);
  for (const row of await from.orderBy('id').limit(limit).execute()) yield mediaOf(row);
}

function columnsOf(rendered: MediaState['rendered']) {
  return {
    rendered: rendered === null ? null : JSON.stringify(rendered),
    digest: rendered?.digest ?? null,
    look: rendered?.look ?? null,
  };
}

export function mediaOf(row: Selectable<ItemTable>): MediaState {
  return {
    id: row.id,
    version: row.version,
    ownerId: row.owner_id,
    purpose: row.purpose,
    status: row.status,
    reason: row.reason,
    rendered: row.rendered,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** @returns every upload of a person, removed ones too, and when what was kept of it was taken away. */
export async function uploadsOfPerson(
  connection: Connection,
  ownerId: string,
): Promise<(MediaState & { purgedAt: Date | null })[]> {
  const all = connection.selectFrom('media.item').selectAll().where('owner_id', '=', ownerId);
  return (await all.orderBy('id').execute()).map((row) => ({ ...mediaOf(row), purgedAt: row.purged_at }));
}
