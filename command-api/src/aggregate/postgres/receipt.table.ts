import type { ColumnType } from 'kysely';
import type { OutboxTables } from './outbox.table.ts';

/** What is remembered of commands that came with an `Idempotency-Key`. */
export interface ReceiptTable {
  /** Within what the key is unique: the aggregate of a command, or the creator and the kind of what they made. */
  scope: string;
  key: string;
  request_hash: string;
  answer: ColumnType<unknown, string, never>;
  created_at: Date;
}

/** The tables that the kernel has in every database. */
export interface AggregateTables extends OutboxTables {
  receipt: ReceiptTable;
}
