import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

export interface Postgres<Tables> {
  db: Kysely<Tables>;
  /** Rejects when the server does not answer. */
  ping(): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * A pool of connections and Kysely over it. Connects at the first query.
 * @param onError told of errors of idle connections, which are replaced by themselves.
 */
export function openPostgres<Tables>(
  url: string,
  options: { name: string; max?: number; onError: (error: Error) => void },
): Postgres<Tables> {
  const pool = new Pool({
    connectionString: url,
    application_name: options.name,
    max: options.max ?? 10,
    connectionTimeoutMillis: 3000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // Without a listener, a connection that the server closes would end the process.
  pool.on('error', options.onError);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, ping: () => pool.query('select 1'), close: () => db.destroy() };
}

const unavailableCodes = new Set([
  'ECONNREFUSED',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  // Too many connections, and read-only as a standby is after a failover.
  '53300',
  '25006',
]);

/** @returns whether the database could not be reached, as opposed to having refused what was asked. */
export function isPostgresUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (unavailableCodes.has(code) || code.startsWith('08')) return true;
  // pg gives these no code.
  return /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/.test(
    error.message,
  );
}
