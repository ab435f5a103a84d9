import type { Probe } from './service-probe.ts';
import { withPostgres } from './with-postgres.ts';

export const probe: Probe = {
  write: (url) =>
    withPostgres(url, async (client) => {
      await client.query("create table animal (name text); insert into animal values ('pied')");
    }),
  read: (url) => withPostgres(url, async (client) => (await client.query('select name from animal')).rows[0]),
};
