import { sql } from 'kysely';
import { openPostgres } from '../aggregate/postgres/database.ts';
import { serviceUrl } from './service-url.ts';

/** A database of a test's own on the shared server. */
export interface OwnPostgres {
  url: string;
  drop(): Promise<void>;
}

/** Makes an empty database. @param name unique among all tests. */
export async function ownPostgres(name: string): Promise<OwnPostgres> {
  const server = new URL(serviceUrl('POSTGRES_URL'));
  const maintenance = openPostgres<object>(server.href, { name: 'test', max: 1, onError: () => {} });
  await sql`create database ${sql.id(name)}`.execute(maintenance.db);
  const database = new URL(server);
  database.pathname = `/${name}`;
  return {
    url: database.href,
    drop: async () => {
      await sql`drop database ${sql.id(name)} with (force)`.execute(maintenance.db);
      await maintenance.close();
    },
  };
}
