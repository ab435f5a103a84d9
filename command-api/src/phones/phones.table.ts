import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';

/** Row of a number that is known to be somebody's. */
export interface PhoneTable {
  person_id: string;
  sealed: Buffer;
  /** By which equal numbers are known as equal. */
  mark: Buffer;
  confirmed_at: Date;
}

/** Row of a code that was sent and is waited for; a person has one at most. */
export interface PhoneAttemptTable {
  person_id: string;
  sealed: Buffer;
  mark: Buffer;
  /** By which the code is known; it is kept nowhere. */
  code_mark: Buffer;
  wrong: number;
  expires_at: Date;
}

/** Row of a message that was kept instead of sent. */
export interface KeptMessageTable {
  id: string;
  person_id: string;
  sealed: Buffer;
  mark: Buffer;
  at: Date;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = {
  'private.phone': PhoneTable;
  'private.phone_attempt': PhoneAttemptTable;
  'private.kept_message': KeptMessageTable;
};

/** Everything that its transactions write to. */
export type PhoneTables = AggregateTables & OwnTables;
