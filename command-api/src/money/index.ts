import type { Moment } from '../aggregate/execute.ts';
import { context, type Surroundings } from '../context.ts';
import type { LedgerTables } from '../ledger/ledger.table.ts';
import { ledgerMigration } from '../ledger/migrations/2026-11-28-ledger.ts';
import { openProvider } from '../payments/open-provider.ts';
import { moneyMigration } from './migrations/2026-11-28-money.ts';
import type { OwnTables } from './money.table.ts';
import { moneyOperations } from './operations.ts';
import { personalMoney } from './personal.ts';
import { type MoneyDependencies, payOutDue } from './withdraw.ts';

function moneyAt(
  { postgres, config }: Pick<Surroundings, 'postgres' | 'config'>,
  { clock, newId }: Moment,
): MoneyDependencies {
  const db = postgres.withTables<OwnTables & LedgerTables>();
  return { clock, newId, db, provider: openProvider(config) };
}

/** Wallets, and the ledger that they stand in. */
export const money = context({
  migrations: { '2026-11-28-ledger': ledgerMigration, '2026-11-28-money': moneyMigration },
  personal: personalMoney,
  loops: [{ name: 'withdrawals', everyMs: 1000, round: (at) => payOutDue(moneyAt(at, at)) }],
  open: (resources) => ({
    commands: () => ({}),
    operations: (moment) => moneyOperations(moneyAt(resources, moment), resources.ask),
  }),
});
