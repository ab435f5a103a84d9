import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { MoneyTables, WithdrawalTable } from './money.table.ts';

type Connection = Kysely<MoneyTables>;
type Working = Transaction<MoneyTables>;

export interface KeptWithdrawal {
  id: string;
  personId: string;
  amount: number;
  currency: Currency;
  holdId: string;
  status: 'pending' | 'paid' | 'failed';
  attempts: number;
}

/** @returns what is on a person's accounts, by currency; minor units. */
export async function walletsOf(connection: Connection, personId: string) {
  const rows = await connection
    .selectFrom('ledger.account')
    .select(['currency', 'balance', 'held'])
    .where('kind', '=', 'wallet')
    .where('owner', '=', personId)
    .orderBy('currency')
    .execute();
  return rows.map(({ currency, balance, held }) => ({
    ...{ currency: currency as Currency, balance: Number(balance), held: Number(held) },
  }));
}

/** @returns the latest entries of a person's accounts, the newest first. */
export async function entriesOf(connection: Connection, personId: string, limit: number) {
  const all = entries(connection, personId).orderBy('transfer.created_at', 'desc');
  const rows = await all.orderBy('entry.account_version', 'desc').limit(limit).execute();
  return rows.map(entryOf);
}

/**
 * @param before number of an entry; those that are older
 * @returns entries of a person's account in a currency, the newest first, each with its number in it.
 */
export async function statementOf(
  connection: Connection,
  personId: string,
  { currency, before, limit }: { currency: Currency; before: number | undefined; limit: number },
) {
  const all = entries(connection, personId).where('account.currency', '=', currency);
  const from = before === undefined ? all : all.where('entry.account_version', '<', String(before));
  const rows = await from.orderBy('entry.account_version', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...entryOf(row), number: Number(row.account_version) }));
}

function entries(connection: Connection, personId: string) {
  return connection
    .selectFrom('ledger.entry as entry')
    .innerJoin('ledger.account as account', 'account.id', 'entry.account_id')
    .innerJoin('ledger.transfer as transfer', 'transfer.id', 'entry.transfer_id')
    .select([
      'transfer.id',
      'transfer.created_at',
      'transfer.kind',
      'transfer.reference',
      'account.currency',
      'entry.amount',
      'entry.previous_balance',
      'entry.balance',
      'entry.account_version',
    ])
    .where('account.kind', '=', 'wallet')
    .where('account.owner', '=', personId);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number];

function entryOf(row: EntryRow) {
  return {
    ...{ id: row.id, at: row.created_at, kind: row.kind, reference: row.reference },
    currency: row.currency as Currency,
    amount: Number(row.amount),
    previousBalance: Number(row.previous_balance),
    balance: Number(row.balance),
  };
}

/** @returns whether it was written: a person's key stands for one withdrawal, for ever. */
export async function insertWithdrawal(
  transaction: Working,
  { id, personId, amount, currency, holdId }: KeptWithdrawal,
  { key, requestHash, at }: { key: string | undefined; requestHash: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('money.withdrawal')
    .values({
      ...{ id, person_id: personId, amount, currency, hold_id: holdId, status: 'pending', attempts: 0 },
      ...{ idempotency_key: key ?? null, request_hash: requestHash, due_at: at, error: null, created_at: at },
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'idempotency_key']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function withdrawalByKey(connection: Connection, personId: string, key: string) {
  const row = await connection
    .selectFrom('money.withdrawal')
    .selectAll()
    .where('person_id', '=', personId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row && { withdrawal: withdrawalOf(row), requestHash: row.request_hash };
}

export async function readWithdrawal(
  connection: Connection,
  id: string,
): Promise<KeptWithdrawal | undefined> {
  const row = await connection
    .selectFrom('money.withdrawal')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && withdrawalOf(row);
}

/** Takes one that is to be paid, until the transaction ends. */
export async function takeWithdrawal(transaction: Working, id: string): Promise<KeptWithdrawal | undefined> {
  const row = await transaction
    .selectFrom('money.withdrawal')
    .selectAll()
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row && withdrawalOf(row);
}

export async function settleWithdrawal(
  transaction: Working,
  id: string,
  set:
    | { status: 'paid' | 'failed' }
    | { hold_id: string }
    | { attempts: number; due_at: Date; error: string },
): Promise<void> {
  await transaction.updateTable('money.withdrawal').set(set).where('id', '=', id).execute();
}

export async function dueWithdrawals(connection: Connection, now: Date): Promise<string[]> {
  const rows = await connection
    .selectFrom('money.withdrawal')
    .select('id')
    .where('status', '=', 'pending')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(20)
    .execute();
  return rows.map(({ id }) => id);
}

function withdrawalOf(row: Selectable<WithdrawalTable>): KeptWithdrawal {
  const { id, person_id, amount, currency, hold_id, status, attempts } = row;
  return { id, personId: person_id, amount: Number(amount), currency, holdId: hold_id, status, attempts };
}
