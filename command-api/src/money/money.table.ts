import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { ColumnType } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';
import type { LedgerTables } from '../ledger/ledger.table.ts';

export interface WithdrawalTable {
  id: string;
  person_id: string;
  idempotency_key: string | null;
  request_hash: string;
  amount: ColumnType<string, number, never>;
  currency: Currency;
  /** What is kept aside in the ledger until it is paid. */
  hold_id: string;
  status: 'pending' | 'paid' | 'failed';
  attempts: number;
  due_at: Date;
  error: string | null;
  created_at: Date;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = { 'money.withdrawal': WithdrawalTable };
export type MoneyTables = AggregateTables & LedgerTables & OwnTables;
