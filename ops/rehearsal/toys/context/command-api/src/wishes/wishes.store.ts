import type { WishState } from '@vivarium/contracts/wishes/state.ts';
import type { Kysely, Selectable } from 'kysely';
import { postgresAggregates } from '../aggregate/postgres/aggregate-table.ts';
import { type WishAnswer, wishAnswerSchema } from './wish-kind.ts';
import type { WishTable, WishTables } from './wishes.table.ts';

/** Wishes as the kernel makes and changes them. */
export const wishStore = postgresAggregates<WishTables, WishState, WishAnswer>({
  name: 'wish',
  answer: wishAnswerSchema,

  async locked(transaction, id) {
    const wishes = transaction.selectFrom('wishes.wish').selectAll();
    const row = await wishes.where('id', '=', id).forUpdate().executeTakeFirst();
    return row && wishOf(row);
  },

  async update(transaction, { id, version, text }) {
    const { numUpdatedRows } = await transaction
      .updateTable('wishes.wish')
      .set({ version, text })
      .where('id', '=', id)
      .where('version', '=', version - 1)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },

  async insert(transaction, { id, version, personId, text, notedAt }) {
    const row = { id, version, person_id: personId, text, noted_at: new Date(notedAt) };
    await transaction.insertInto('wishes.wish').values(row).execute();
  },
});

/** @returns up to `limit` wishes in the order of their ids, after the id `after`. */
export async function* wishesInIdOrder(
  connection: Kysely<WishTables>,
  after: string | undefined,
  limit: number,
): AsyncGenerator<WishState> {
  const wishes = connection.selectFrom('wishes.wish').selectAll();
  const from = after === undefined ? wishes : wishes.where('id', '>', after);
  for (const row of await from.orderBy('id').limit(limit).execute()) yield wishOf(row);
}

function wishOf({ id, version, person_id, text, noted_at }: Selectable<WishTable>): WishState {
  return { id, version, personId: person_id, text, notedAt: noted_at.toISOString() };
}
