import type { ColumnType } from 'kysely';

/** Row of a person who has left. */
export interface ErasureTable {
  person_id: string;
  requested_at: Date;
  finished_at: Date | null;
  /** How often they were not erased wholly. */
  tries: ColumnType<number, undefined, number>;
  next_try_at: Date;
}

/** A type, since Kysely adds no interface to others. */
export type ErasureTables = { 'privacy.erasure': ErasureTable };
