import type { Client } from 'pg';
import { withPostgres } from '../../services/with-postgres.ts';

/** The state of a database at one moment, on the same server, to which it can be put back. */
export interface PostgresCopy {
  /** Puts the whole database back; whoever is connected is cut off. */
  putBack(): Promise<void>;
  /** Throws the copy away. */
  drop(): Promise<void>;
}

/** What stands in for a backup: a database is its files, and the server copies them where nobody is connected. */
export async function copyPostgres(url: string, copy: string): Promise<PostgresCopy> {
  const { name, onServer } = serverOf(url);
  await onServer(async (client) => {
    await alone(client, name, () => client.query(`create database ${copy} template ${name}`));
    // Nobody may change what was copied.
    await client.query(`alter database ${copy} allow_connections false`);
  });
  return {
    putBack: () =>
      onServer(async (client) => {
        await client.query(`drop database ${name} with (force)`);
        await client.query(`create database ${name} template ${copy}`);
      }),
    drop: () => onServer((client) => client.query(`drop database if exists ${copy}`)).then(() => {}),
  };
}

/** Does something while nobody else is connected to a database; those who try come again. */
async function alone(client: Client, name: string, work: () => Promise<unknown>): Promise<void> {
  await client.query(`alter database ${name} allow_connections false`);
  try {
    await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
      name,
    ]);
    await work();
  } finally {
    await client.query(`alter database ${name} allow_connections true`);
  }
}

function serverOf(url: string) {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  const onServer = <Result>(work: (client: Client) => Promise<Result>) =>
    withPostgres(server.toString(), work);
  return { name, onServer };
}
