import type { JSONColumnType } from 'kysely';

/**
 * Row of an import. It is written when it is decided that all of a file is to be listed: from then on it will be, whoever is
 * killed. `made` holds what is left to be listed; null: all of it is.
 */
export interface FileImportTable {
  id: string;
  seller_id: string;
  /** The `Idempotency-Key`. */
  key: string;
  request_hash: string;
  /** SHA-256 of the file's bytes. */
  content_hash: string;
  created_at: Date;
  made: JSONColumnType<object[]> | null;
  receipt: JSONColumnType<object[]>;
}

/** A type, since Kysely adds no interface to others. */
export type FileImportTables = { 'listings.file_import': FileImportTable };
