import type { Migrations } from '../aggregate/postgres/migrate.ts';
import { ledgerMigration } from './migrations/2026-11-28-ledger.ts';
import { coveredHoldsMigration } from './migrations/2026-11-29-covered-holds.ts';

/** All of the ledger. */
export const ledgerMigrations: Migrations = {
  '2026-11-28-ledger': ledgerMigration,
  '2026-11-29-covered-holds': coveredHoldsMigration,
};
