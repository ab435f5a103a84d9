import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { postgresAggregates } from '../aggregate/postgres/aggregate-table.ts';
import { takeTurns } from '../aggregate/postgres/take-turns.ts';
import { type SavedSearchAnswer, savedSearchAnswerSchema } from './saved-search-kind.ts';
import type { SavedSearchTable, SavedSearchTables } from './saved-searches.table.ts';

/** Saved searches as the kernel makes and changes them. */
export const savedSearchStore = postgresAggregates<SavedSearchTables, SavedSearchState, SavedSearchAnswer>({
  name: 'saved_search',
  answer: savedSearchAnswerSchema,

  async locked(transaction, id) {
    const all = transaction.selectFrom('saved_searches.saved_search').selectAll();
    const row = await all.where('id', '=', id).forUpdate().executeTakeFirst();
    return row && savedSearchOf(row);
  },

  async update(transaction, after) {
    const { id: _id, person_id: _person, created_at: _at, ...row } = rowOf(after);
    const { numUpdatedRows } = await transaction
      .updateTable('saved_searches.saved_search')
      .set(row)
      .where('id', '=', after.id)
      .where('version', '=', after.version - 1)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },

  async insert(transaction, made) {
    await transaction.insertInto('saved_searches.saved_search').values(rowOf(made)).execute();
  },
});

/**
 * @returns how many saved searches a person has. Until the transaction ends nobody else counts them, so that two made at
 *   once do not both fit.
 */
export async function countOf(
  transaction: Transaction<SavedSearchTables>,
  personId: string,
): Promise<number> {
  await takeTurns(transaction, `saved searches of ${personId}`);
  const { count } = await transaction
    .selectFrom('saved_searches.saved_search')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('removed', '=', false)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** @returns the saved searches of a person, removed ones too. */
export async function savedSearchesOf(
  connection: Kysely<SavedSearchTables>,
  personId: string,
): Promise<SavedSearchState[]> {
  const all = connection.selectFrom('saved_searches.saved_search').selectAll();
  const rows = await all.where('person_id', '=', personId).orderBy('id').execute();
  return rows.map(savedSearchOf);
}

/** @returns up to `limit` saved searches in the order of their ids, after the id `after`, removed ones too. */
export async function* savedSearchesInIdOrder(
  connection: Kysely<SavedSearchTables>,
  after: string | undefined,
  limit: number,
): AsyncGenerator<SavedSearchState> {
  const all = connection.selectFrom('saved_searches.saved_search').selectAll();
  const from = after === undefined ? all : all.where('id', '>', after);
  for (const row of await from.orderBy('id').limit(limit).execute()) yield savedSearchOf(row);
}

function rowOf(one: SavedSearchState) {
  return {
    id: one.id,
    version: one.version,
    person_id: one.personId,
    name: one.name,
    query: JSON.stringify(one.query),
    channels: JSON.stringify(one.notify.channels),
    frequency: one.notify.frequency,
    paused: one.paused,
    since: new Date(one.since),
    seen_at: new Date(one.seenAt),
    created_at: new Date(one.createdAt),
    removed: one.removed,
  };
}

function savedSearchOf(row: Selectable<SavedSearchTable>): SavedSearchState {
  return {
    id: row.id,
    version: row.version,
    personId: row.person_id,
    name: row.name,
    query: row.query,
    notify: { channels: row.channels, frequency: row.frequency },
    paused: row.paused,
    since: row.since.toISOString(),
    seenAt: row.seen_at.toISOString(),
    createdAt: row.created_at.toISOString(),
    removed: row.removed,
  };
}
