import type { Wallet, WalletEntry, WalletStatement } from '@vivarium/contracts/money/http.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { formatAmount, type Money } from '@vivarium/contracts/shared/money.ts';
import type { Kysely } from 'kysely';
import { entriesOf, statementOf, walletsOf } from './money.store.ts';
import type { MoneyTables } from './money.table.ts';

const MOST_ENTRIES = 200;

/** @returns what a person has, what is on its way to them, and what has come and gone lately. */
export async function showWallet(
  db: Kysely<MoneyTables>,
  personId: string,
  onTheWay: readonly Money[],
): Promise<Wallet> {
  const [wallets, entries] = await Promise.all([
    walletsOf(db, personId),
    entriesOf(db, personId, MOST_ENTRIES),
  ]);
  const currencies = new Set([...wallets, ...onTheWay].map(({ currency }) => currency));
  const balances = [...currencies].toSorted().map((currency) => {
    const own = wallets.find((one) => one.currency === currency);
    const pending = onTheWay.find((one) => one.currency === currency)?.amount ?? 0;
    return {
      currency,
      available: formatAmount({ amount: (own?.balance ?? 0) - (own?.held ?? 0), currency }),
      pending: formatAmount({ amount: pending, currency }),
    };
  });
  return {
    balances,
    entries: entries.map(shownEntry),
  };
}

/** @returns a page of all that has come and gone in a currency, the newest first. */
export async function walletStatement(
  db: Kysely<MoneyTables>,
  personId: string,
  { currency, cursor, limit }: { currency: Currency; cursor: string | undefined; limit: number },
): Promise<WalletStatement> {
  const before = cursor === undefined ? undefined : Number(cursor);
  const found = await statementOf(db, personId, { currency, before, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(shownEntry),
    nextCursor: found.length > limit && last !== undefined ? String(last.number) : null,
  };
}

type Entry = Awaited<ReturnType<typeof entriesOf>>[number];

function shownEntry({
  id,
  at,
  kind,
  reference,
  currency,
  amount,
  previousBalance,
  balance,
}: Entry): WalletEntry {
  return {
    ...{ id: encodeId(id), at: at.toISOString(), kind, currency },
    orderId: reference === null ? null : encodeId(reference),
    amount: signed(amount, currency),
    previousBalance: signed(previousBalance, currency),
    balance: signed(balance, currency),
  };
}

function signed(amount: number, currency: Currency): string {
  return `${amount < 0 ? '-' : ''}${formatAmount({ amount: Math.abs(amount), currency })}`;
}
