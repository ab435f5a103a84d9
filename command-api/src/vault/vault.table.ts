import type { ColumnType } from 'kysely';

/** The key of a person, wrapped by a master key. Once erased there is none, and never will be another. */
export interface PersonKeyTable {
  person_id: string;
  wrapped: Buffer | null;
  created_at: Date;
  erased_at: Date | null;
}

/** A key by which equal things are found without being read, wrapped by a master key. */
export interface IndexKeyTable {
  name: string;
  wrapped: Buffer;
}

/** Who has read what of whom. Only ever added, and deleted when it is old. */
export interface ReadingTable {
  id: string;
  at: ColumnType<Date, Date, never>;
  person_id: string;
  /** What was read, never what it says: `address`. */
  about: string;
  purpose: string;
  /** Nobody: the application itself. */
  reader_id: string | null;
  request_id: string | null;
}

/** A type, since Kysely adds no interface to others. */
export type VaultTables = {
  'private.person_key': PersonKeyTable;
  'private.index_key': IndexKeyTable;
  'private.reading': ReadingTable;
};
