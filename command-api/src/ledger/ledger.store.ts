import type { TransferKind } from '@vivarium/contracts/money/http.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { AccountKind, LedgerTables } from './ledger.table.ts';
import { ledgerRefusal } from './ledger-refusal.ts';

/** An account by what it is for and whose it is. */
export interface Account {
  kind: AccountKind;
  owner: string;
}

/** Accounts of the marketplace itself are nobody's. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
export const provider: Account = { kind: 'provider', owner: NOBODY };
export const fees: Account = { kind: 'fees', owner: NOBODY };
export const costs: Account = { kind: 'costs', owner: NOBODY };
export const escrowOf = (orderId: string): Account => ({ kind: 'escrow', owner: orderId });
export const walletOf = (personId: string): Account => ({ kind: 'wallet', owner: personId });

const mayBeNegative = (kind: AccountKind) => kind === 'provider' || kind === 'costs';

/** Money that goes from one account to another. */
export interface Transfer {
  /** What it is, in a word that no other transfer ever has: said again, nothing happens. Kept for ever. */
  key: string;
  from: Account;
  to: Account;
  /** Minor units, more than 0. */
  amount: number;
  currency: Currency;
  kind: TransferKind;
  /** The order or the withdrawal that it is for. */
  reference: string | null;
}

/**
 * Moves money, in the transaction of what it is moved for. What is moved already under its key is not moved again.
 * @returns whether it was moved now.
 * @throws {LedgerRefusal} where an account is not covered, or the key stands for another transfer; the transaction is lost.
 */
export async function transfer<Tables extends LedgerTables>(
  within: Transaction<Tables>,
  one: Transfer,
  at: Date,
): Promise<boolean> {
  return refusing(async () => {
    const { rows } = await sql<{ moved: boolean }>`
      select ledger.transfer(
        ${one.key}, ${opened(one.from, one.currency)}, ${opened(one.to, one.currency)},
        ${one.amount}, ${one.kind}, ${one.reference}::uuid, ${at}
      ) as moved`.execute(within);
    return rows[0]?.moved ?? false;
  });
}

/**
 * Keeps money aside for a transfer that may not come about.
 * @returns the id by which it is resolved.
 * @throws {LedgerRefusal} as {@link transfer}
 */
export async function hold<Tables extends LedgerTables>(
  within: Transaction<Tables>,
  one: Transfer,
  at: Date,
): Promise<string> {
  return refusing(async () => {
    const { rows } = await sql<{ id: string }>`
      select ledger.hold(
        ${one.key}, ${opened(one.from, one.currency)}, ${opened(one.to, one.currency)},
        ${one.amount}, ${one.kind}, ${one.reference}::uuid, ${at}
      ) as id`.execute(within);
    return rows[0]?.id ?? '';
  });
}

/**
 * Resolves a hold, once.
 * @param posted minor units that go over, at most what is held; 0: none of it
 * @returns whether it was resolved now, or had been in the same way before
 * @throws {LedgerRefusal} where it was resolved otherwise
 */
export async function resolveHold<Tables extends LedgerTables>(
  within: Transaction<Tables>,
  id: string,
  posted: number,
  at: Date,
): Promise<boolean> {
  return refusing(async () => {
    const { rows } = await sql<{ now: boolean }>`
      select ledger.resolve(${id}::uuid, ${posted}, ${at}) as now`.execute(within);
    return rows[0]?.now ?? false;
  });
}

/** @returns what is on an account, and how much of it is kept aside, in minor units. */
export async function balanceOf<Tables extends LedgerTables>(
  connection: Kysely<Tables>,
  { kind, owner }: Account,
  currency: Currency,
): Promise<{ balance: number; held: number }> {
  const row = await (connection as unknown as Kysely<LedgerTables>)
    .selectFrom('ledger.account')
    .select(['balance', 'held'])
    .where('kind', '=', kind)
    .where('owner', '=', owner)
    .where('currency', '=', currency)
    .executeTakeFirst();
  return { balance: Number(row?.balance ?? 0), held: Number(row?.held ?? 0) };
}

/** @returns the sum of all entries of each currency, as text: it may be beyond the whole numbers of this language. */
export async function trialBalance<Tables extends LedgerTables>(connection: Kysely<Tables>) {
  const { rows } = await sql<{ currency: string; sum: string; entries: string; accounts: string }>`
    select a.currency, coalesce(sum(e.amount), 0)::text as sum, count(e.*) as entries,
           count(distinct a.id) as accounts
    from ledger.account a left join ledger.entry e on e.account_id = a.id
    group by a.currency order by a.currency`.execute(connection);
  return rows;
}

/** @returns what is wrong with the ledger, each as a sentence: nothing, unless somebody has gone round its functions. */
export async function faultsOf<Tables extends LedgerTables>(connection: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    select 'currency ' || a.currency || ' does not add up' as fault
      from ledger.entry e join ledger.account a on a.id = e.account_id
      group by a.currency having sum(e.amount) <> 0
    union all
    select 'the balance of ' || a.kind || ' ' || a.owner || ' is not the sum of its entries'
      from ledger.account a left join ledger.entry e on e.account_id = a.id
      group by a.id having a.balance <> coalesce(sum(e.amount), 0) or a.version <> count(e.*)
    union all
    select 'the entries of ' || account_id || ' do not follow each other'
      from (select account_id, previous_balance,
              lag(balance, 1, 0) over (partition by account_id order by account_version) as before
            from ledger.entry) chain
      where previous_balance <> before
    union all
    select 'what is held of ' || a.owner || ' is not the sum of its holds'
      from ledger.account a left join ledger.hold h on h.debit = a.id and h.state = 'held'
      group by a.id having a.held <> coalesce(sum(h.amount), 0)`.execute(connection);
  return rows.map(({ fault }) => fault);
}

function opened({ kind, owner }: Account, currency: Currency) {
  return sql`ledger.open_account(${kind}, ${owner}::uuid, ${currency}, ${mayBeNegative(kind)})`;
}

async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw ledgerRefusal(error) ?? error;
  }
}
