/** Row of a person who has left. */
export interface ErasureTable {
  person_id: string;
  requested_at: Date;
  finished_at: Date | null;
}

/** A type, since Kysely adds no interface to others. */
export type ErasureTables = { 'privacy.erasure': ErasureTable };
