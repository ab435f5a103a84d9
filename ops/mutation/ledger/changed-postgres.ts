import { openPostgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import { migrate } from '@vivarium/command-api/aggregate/postgres/migrate.ts';
import { ledgerMigrations } from '@vivarium/command-api/ledger/ledger-migrations.ts';
import { ownPostgres as asItIs, type OwnPostgres } from '@vivarium/command-api/testing/own-postgres.ts';
import { withPostgres } from '../../services/with-postgres.ts';
import { CHANGE } from './change.ts';

/** @returns a database of a test's own that has a changed ledger already, so that the test makes none. */
export async function ownPostgres(name: string): Promise<OwnPostgres> {
  const own = await asItIs(name);
  await makeLedger(own.url, process.env[CHANGE]);
  return own;
}

/** @param change the statement by which it differs from the ledger; undefined: it does not */
export async function makeLedger(url: string, change: string | undefined): Promise<void> {
  const postgres = openPostgres<object>(url, { name: 'ledger', max: 1, onError: () => {} });
  try {
    await migrate(postgres.db, ledgerMigrations);
  } finally {
    await postgres.close();
  }
  if (change === undefined) return;
  await withPostgres(url, (client) => client.query(change));
}
