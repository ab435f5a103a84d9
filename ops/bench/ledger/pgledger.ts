import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Side } from './side.ts';

/** @param folder a checkout of github.com/pgr0ss/pgledger */
export async function pgledgerIn(url: string, folder: string): Promise<Side> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let ids: string[] = [];
  const idOf = (n: number) => ids[n] ?? '';
  return {
    ...{ name: 'pgledger', url },
    open: async (accounts) => {
      for (const file of ['vendor/scoville-pgsql-ulid/uuid-to-ulid.sql', 'pgledger.sql'])
        await client.query(await readFile(join(folder, file), 'utf8'));
      const { rows } = await client.query<{ id: string }>(
        "select (pgledger_create_account('account ' || n, 'USD')).id from generate_series(1, $1::integer) as n",
        [accounts],
      );
      ids = rows.map(({ id }) => id);
    },
    transfer: async (by, from, to, amount) => {
      await by.query('select id from pgledger_create_transfer($1, $2, $3)', [idOf(from), idOf(to), amount]);
    },
    faults: async () => {
      const { rows } = await client.query<{ sum: string }>(
        'select sum(amount)::text as sum from pgledger_entries',
      );
      return rows[0]?.sum === '0' ? [] : [`the entries add up to ${rows[0]?.sum}`];
    },
    close: () => client.end(),
  };
}
