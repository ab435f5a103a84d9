import type { Role } from '@vivarium/contracts/identity/events.ts';
import type { LetterKind } from '@vivarium/contracts/identity/letter-events.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import type { ColumnType, Generated } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';

/** Row of a person (USR-01). Never leaves the store. */
export interface UserTable {
  id: string;
  version: number;
  username: string;
  /** Normalised; see `email.ts`. */
  email: string;
  /** Null for whoever signs in through a provider only. */
  password_hash: string | null;
  display_name: string;
  bio: string;
  shipping_policy: Generated<string>;
  return_policy: Generated<string>;
  arrival_policy: Generated<string>;
  city: string | null;
  region: string | null;
  country: string | null;
  phone: string | null;
  is_verified: Generated<boolean>;
  email_verified_at: Date | null;
  suspended_at: Date | null;
  role: ColumnType<Role, Role | undefined, Role>;
  trust_score: Generated<number>;
  kyc_status: Generated<'pending' | 'verified' | 'rejected'>;
  is_official_store: Generated<boolean>;
  /** As everybody sees it; what is known stands with the checks. */
  is_identity_verified: Generated<boolean>;
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
  user_agent: string | null;
  /** When it was refreshed last; null in sessions from before it was noted. */
  last_used_at: Date | null;
}

export interface RefreshTokenTable {
  /** SHA-256 of the token; the token itself is not stored. */
  token_hash: Buffer;
  session_id: string;
  issued_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

/** Row of something that is to be written to somebody. It is gone once it was. */
export interface LetterTable {
  id: string;
  kind: LetterKind;
  recipient: string;
  /** Of who asked for it. */
  language: Language;
  /** Null where somebody has named an address: whose it is is looked up when it is written. */
  user_id: string | null;
  details: ColumnType<Record<string, string>, string, never>;
  created_at: Date;
}

/** Row of a word that was mailed. It is gone once it was used. */
export interface MailedTokenTable {
  /** SHA-256 of it. */
  token_hash: Buffer;
  user_id: string;
  purpose: 'verify_email' | 'reset_password' | 'change_email' | 'restore_email';
  /** Where it was mailed to. */
  email: string;
  /** When what it is about happened, however late it was mailed. */
  created_at: Date;
  expires_at: Date;
}

/** Row of the address to which somebody wants to change, whether or not a mail was written to it. */
export interface AskedAddressTable {
  user_id: string;
  email: string;
  expires_at: Date;
}

/** Row of somebody's authenticator. */
export interface SecondFactorTable {
  user_id: string;
  sealed: Buffer;
  created_at: Date;
  confirmed_at: Date | null;
  /** Of the last code that was taken; an older one, or the same, is none any more. Postgres hands a bigint out as a text. */
  last_step: ColumnType<string, number | undefined, number>;
  /** Since the last one of the authenticator that was right. */
  wrong_codes: Generated<number>;
}

export interface RecoveryCodeTable {
  user_id: string;
  code_hash: Buffer;
  used_at: Date | null;
}

/** Row of an account elsewhere that somebody signs in with. */
export interface LinkedSignInTable {
  provider: string;
  subject: string;
  user_id: string;
  linked_at: Date;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = {
  'identity.user': UserTable;
  'identity.session': SessionTable;
  'identity.refresh_token': RefreshTokenTable;
  'identity.letter': LetterTable;
  'identity.mailed_token': MailedTokenTable;
  'identity.asked_address': AskedAddressTable;
  'identity.second_factor': SecondFactorTable;
  'identity.recovery_code': RecoveryCodeTable;
  'identity.linked_sign_in': LinkedSignInTable;
};

/** Everything that its transactions write to. */
export type IdentityTables = AggregateTables & OwnTables;
