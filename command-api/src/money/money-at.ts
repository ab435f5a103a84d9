import type { Moment } from '../aggregate/execute.ts';
import type { LedgerTables } from '../ledger/ledger.table.ts';
import { openProvider } from '../payments/open-provider.ts';
import type { Surroundings } from '../surroundings.ts';
import type { OwnTables } from './money.table.ts';
import type { MoneyDependencies } from './withdraw.ts';

/** @returns what work on wallets needs, where something is at work. */
export function moneyAt(
  { postgres, hint, config }: Pick<Surroundings, 'postgres' | 'hint' | 'config'>,
  { clock, newId }: Moment,
): MoneyDependencies {
  const db = postgres.withTables<OwnTables & LedgerTables>();
  return { clock, newId, db, hint: hint.postgres, provider: openProvider(config) };
}
