import type { KycRejection } from '@vivarium/contracts/identity-checks/http.ts';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';

/** Row of the last try of a person. */
export interface IdentityCheckTable {
  person_id: string;
  id: string;
  /** The provider's name for it. */
  ref: string;
  status: 'pending' | 'verified' | 'rejected';
  reason: KycRejection | null;
  decided_at: Date | null;
}

/** Row of something that a provider knows of a person and is to forget with them. */
export interface IdentitySessionTable {
  ref: string;
  person_id: string;
}

/** Row of a document that is known to be somebody's. */
export interface IdentityNumberTable {
  person_id: string;
  sealed: Buffer;
  /** By which equal documents are known as equal. */
  mark: Buffer;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = {
  'private.identity_check': IdentityCheckTable;
  'private.identity_session': IdentitySessionTable;
  'private.identity_number': IdentityNumberTable;
};

/** Everything that its transactions write to. */
export type IdentityCheckTables = AggregateTables & OwnTables;
