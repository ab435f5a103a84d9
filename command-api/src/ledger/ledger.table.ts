import type { TransferKind } from '@vivarium/contracts/money/http.ts';
import type { ColumnType } from 'kysely';

/** Whole numbers of eight bytes come as texts. */
type Big = ColumnType<string, never, never>;

/** Only its functions write to it. */
export interface AccountTable {
  id: string;
  kind: AccountKind;
  owner: string;
  currency: string;
  may_be_negative: boolean;
  balance: Big;
  held: Big;
  version: Big;
}

export interface TransferTable {
  id: string;
  key: string;
  debit: string;
  credit: string;
  amount: Big;
  kind: TransferKind;
  reference: string | null;
  created_at: Date;
}

export interface EntryTable {
  account_id: string;
  account_version: Big;
  transfer_id: string;
  amount: Big;
  previous_balance: Big;
  balance: Big;
}

export interface HoldTable {
  id: string;
  key: string;
  debit: string;
  credit: string;
  amount: Big;
  kind: TransferKind;
  reference: string | null;
  state: 'held' | 'posted' | 'voided';
  posted: Big | null;
  created_at: Date;
  resolved_at: Date | null;
}

/** A type, since Kysely adds no interface to others. */
export type LedgerTables = {
  'ledger.account': AccountTable;
  'ledger.transfer': TransferTable;
  'ledger.entry': EntryTable;
  'ledger.hold': HoldTable;
};

/** What an account is for. Only what stands for money outside of the marketplace may be below 0. */
export type AccountKind =
  /** What the provider has of ours: below 0 by as much as it owes us. */
  | 'provider'
  /** Of one order: what the buyer has paid and the seller has not got. */
  | 'escrow'
  /** Of a person. */
  | 'wallet'
  /** What the marketplace has earned. */
  | 'fees'
  /** What the marketplace has given: discounts, losses. */
  | 'costs';
