import { openPostgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import { migrate } from '@vivarium/command-api/aggregate/postgres/migrate.ts';
import { faultsOf } from '@vivarium/command-api/ledger/ledger.store.ts';
import type { LedgerTables } from '@vivarium/command-api/ledger/ledger.table.ts';
import { ledgerMigrations } from '@vivarium/command-api/ledger/ledger-migrations.ts';
import pg from 'pg';
import type { Side } from './side.ts';

/** The statement of `ledger.store.ts`, accounts looked for and opened included. */
const statement = `select ledger.transfer(
  $1, ledger.open_account('costs', $2::uuid, 'USD', true), ledger.open_account('costs', $3::uuid, 'USD', true),
  $4, 'payment', null, now()) as moved`;

const ownerOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export function oursIn(url: string): Side {
  const postgres = openPostgres<LedgerTables>(url, { name: 'bench', max: 1, onError: () => {} });
  return {
    ...{ name: 'ours', url },
    open: async (accounts) => {
      await migrate(postgres.db, ledgerMigrations);
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(
        "select ledger.open_account('costs', ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'USD', true) from generate_series(0, $1::integer - 1) as n",
        [accounts],
      );
      await client.end();
    },
    transfer: async (client, from, to, amount) => {
      await client.query(statement, [crypto.randomUUID(), ownerOf(from), ownerOf(to), amount]);
    },
    faults: () => faultsOf(postgres.db),
    close: () => postgres.close(),
  };
}
