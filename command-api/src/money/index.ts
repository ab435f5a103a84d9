import { context } from '../context.ts';
import { ledgerMigrations } from '../ledger/ledger-migrations.ts';
import { moneyMigration } from './migrations/2026-11-28-money.ts';
import { moneyAt } from './money-at.ts';
import { moneyOperations } from './operations.ts';
import { personalMoney } from './personal.ts';
import { payOutDue } from './withdraw.ts';

/** Wallets, and the ledger that they stand in. */
export const money = context({
  migrations: { ...ledgerMigrations, '2026-11-28-money': moneyMigration },
  personal: personalMoney,
  loops: [{ name: 'withdrawals', everyMs: 1000, round: (at) => payOutDue(moneyAt(at, at)) }],
  open: (resources) => ({
    commands: () => ({}),
    operations: (moment) => moneyOperations(moneyAt(resources, moment), resources.ask),
  }),
});
