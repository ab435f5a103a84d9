import { withPostgres } from '../services/with-postgres.ts';

/** Names a PostgreSQL database may have here, since a name cannot be a parameter of `create database`. */
const safeName = /^[a-z][a-z0-9_]{0,50}$/;

/**
 * Makes an empty database on the server of `url`.
 * @returns its URL, and how to drop it again (which cuts whoever is still connected).
 */
export async function ownDatabase(
  url: string,
  name: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  if (!safeName.test(name)) throw new Error(`"${name}" is no name for a database here`);
  const onServer = async (sql: string) => {
    await withPostgres(url, (client) => client.query(sql));
  };
  await onServer(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.toString(), drop: () => onServer(`drop database if exists ${name} with (force)`) };
}
