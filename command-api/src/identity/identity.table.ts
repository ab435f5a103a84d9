import type { Role } from '@vivarium/contracts/identity/events.ts';
import type { ColumnType, Generated } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';

/** Row of a person (USR-01). Never leaves the store. */
export interface UserTable {
  id: string;
  version: number;
  username: string;
  /** Normalised; see `email.ts`. */
  email: string;
  password_hash: string;
  display_name: string;
  bio: string;
  city: string | null;
  region: string | null;
  country: string | null;
  phone: string | null;
  is_verified: Generated<boolean>;
  role: ColumnType<Role, Role | undefined, Role>;
  trust_score: Generated<number>;
  kyc_status: Generated<'pending' | 'verified' | 'rejected'>;
  is_official_store: Generated<boolean>;
  avatar_url: string | null;
  /** SHA-256 of the `Idempotency-Key` that the person registered with. */
  register_key: Buffer | null;
  /** SHA-256 of what was registered, without the password. */
  register_request: Buffer | null;
  created_at: Date;
  updated_at: Date;
  /** Since when nothing is left of the person but their id. */
  erased_at: ColumnType<Date | null, undefined, Date>;
}

/** One signing-in on one device: the family of its refresh tokens. */
export interface SessionTable {
  id: string;
  user_id: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

export interface RefreshTokenTable {
  /** SHA-256 of the token; the token itself is not stored. */
  token_hash: Buffer;
  session_id: string;
  issued_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = {
  'identity.user': UserTable;
  'identity.session': SessionTable;
  'identity.refresh_token': RefreshTokenTable;
};

/** Everything that its transactions write to. */
export type IdentityTables = AggregateTables & OwnTables;
