import { type Kysely, sql } from 'kysely';

/** Rows that one statement deletes: far fewer than it has time for. */
const AT_ONCE = 2000;

/**
 * Deletes the rows whose time lies before `before`, a few at a time: however many have gathered, no statement takes longer
 * than it may, and what was deleted before a failure stays deleted.
 * @param table with its schema, and `column` of its time, over which there should be an index.
 * @param atOnce fewer where others go with each row, and `keep` the ids of those few that stay.
 * @returns how many rows were deleted.
 */
export async function forgetRowsBefore<Tables>(
  db: Kysely<Tables>,
  {
    table,
    column,
    atOnce = AT_ONCE,
    keep = [],
  }: { table: keyof Tables & string; column: string; atOnce?: number; keep?: readonly string[] },
  before: Date,
): Promise<number> {
  const butThese = keep.length === 0 ? sql`` : sql`and id <> all(${keep}::uuid[])`;
  for (let deleted = 0; ; ) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where ctid = any (array(
        select ctid from ${sql.table(table)} where ${sql.ref(column)} < ${before} ${butThese}
        limit ${sql.lit(atOnce)}
      ))`.execute(db);
    deleted += Number(numAffectedRows);
    if (numAffectedRows < atOnce) return deleted;
  }
}
