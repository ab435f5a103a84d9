import { Client } from 'pg';
import type { Probe } from './service-probe.ts';

async function withPostgres<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return use(client).finally(() => client.end());
}

export const probe: Probe = {
  write: (url) =>
    withPostgres(url, async (client) => {
      await client.query("create table animal (name text); insert into animal values ('pied')");
    }),
  read: (url) => withPostgres(url, async (client) => (await client.query('select name from animal')).rows[0]),
};
