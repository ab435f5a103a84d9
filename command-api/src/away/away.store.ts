import { type QueryExecutorProvider, sql } from 'kysely';

/**
 * Of whom nothing is bought: views of the privacy context and of identity, which contexts that sell look at in the transaction
 * in which they do.
 * @returns whether somebody leaves, has left, or is kept out
 */
export async function isAway(transaction: QueryExecutorProvider, personId: string): Promise<boolean> {
  return (await awayOf(transaction, [personId])).has(personId);
}

/** @returns whether somebody leaves or has left, for good. */
export async function hasLeft(connection: QueryExecutorProvider, personId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from privacy.leaving where person_id = ${personId}::uuid`.execute(
    connection,
  );
  return rows.length > 0;
}

/** @returns those of some people, by their ids, who leave, have left, or are kept out. */
export async function awayOf(
  connection: QueryExecutorProvider,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from privacy.leaving where person_id = any(${people}::uuid[])
    union all
    select person_id from identity.suspended where person_id = any(${people}::uuid[])`.execute(connection);
  return new Set(rows.map(({ person_id }) => person_id));
}
