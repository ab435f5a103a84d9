import { type RawBuilder, sql } from 'kysely';

/** @returns the day (`YYYY-MM-DD`, UTC) of a column that holds a moment. */
export function utcDay(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD')`;
}
