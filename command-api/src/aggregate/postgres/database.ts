import { Kysely, PostgresDialect } from 'kysely';
import { type ClientConfig, Pool, type PoolClient } from 'pg';

export interface Postgres<Tables> {
  db: Kysely<Tables>;
  /** Rejects when the server does not answer. */
  ping(): Promise<unknown>;
  close(): Promise<void>;
}

/** How long a statement may run in the server, and how long its answer is waited for, in milliseconds. */
const STATEMENT_MS = 10_000;
const ANSWER_MS = 12_000;

/**
 * What every connection is opened with. A server that takes connections and does not answer must cost no more than these;
 * keep-alives find one that has gone without a word.
 */
export const postgresLimits = {
  connectionTimeoutMillis: 3000,
  statement_timeout: STATEMENT_MS,
  query_timeout: ANSWER_MS,
  idle_in_transaction_session_timeout: 30_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/** How long statements may take, in milliseconds; 0: as long as they take. */
export type StatementLimits = Pick<
  ClientConfig,
  'statement_timeout' | 'query_timeout' | 'lock_timeout' | 'options'
>;

/**
 * What a migration is run with: what it takes depends on what is there, and it is done once. But what it locks it waits for no
 * longer than this, since all others who want the same wait behind it; it is tried again.
 */
export const migrationLimits: StatementLimits = {
  statement_timeout: 0,
  query_timeout: 0,
  lock_timeout: 10_000,
  // The client says nothing of a 0, and the server may have a bound of its own.
  options: '-c statement_timeout=0',
};

/** Connections of a process, at most; they are opened as they are needed. */
export const CONNECTIONS = 20;

/**
 * A pool of connections and Kysely over it. Connects at the first query.
 * @param onError told of errors of idle connections, which are replaced by themselves.
 * @param limits others than {@link postgresLimits}
 */
export function openPostgres<Tables>(
  url: string,
  options: {
    name: string;
    max?: number;
    onError: (error: Error) => void;
    limits?: StatementLimits;
  },
): Postgres<Tables> {
  const pool = new Pool({
    connectionString: url,
    application_name: options.name,
    max: options.max ?? CONNECTIONS,
    ...postgresLimits,
    ...options.limits,
  });
  // Without a listener, a connection that breaks would end the process. The pool hears it of those that nobody has; of the others,
  // between two queries of a transaction, nobody would, and the next query says it.
  pool.on('error', options.onError);
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: givingUpSilent(pool) }) });
  return { db, ping: () => pool.query('select 1'), close: () => db.destroy() };
}

/** Where pg does not wait any longer it leaves the connection in the middle of the query: no use to anybody after that. */
function givingUpSilent(pool: Pool) {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => endedWhenSilent(await pool.connect()),
  };
}

function endedWhenSilent(client: PoolClient) {
  let isSilent = false;
  const query = async (text: string, parameters: readonly unknown[]) => {
    if (isSilent) throw new Error(`${SILENT}, before this query`);
    try {
      return await client.query(text, [...parameters]);
    } catch (error) {
      isSilent ||= error instanceof Error && error.message === SILENT;
      throw error;
    }
  };
  return Object.assign(Object.create(client) as PoolClient, {
    query,
    release: () => client.release(isSilent),
  });
}

const SILENT = 'Query read timeout';

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
  // No room on the disk, no memory, and a disk that fails: whoever runs it makes room, and nothing that was asked is to blame.
  '53100',
  '53200',
  '58030',
]);

/** A statement that took too long or waited too long for a lock, a deadlock, and a lost race between transactions. */
const busyCodes = new Set(['57014', '55P03', '40P01', '40001']);

/** @returns whether the database gave a statement up that may well succeed another time. */
export function isPostgresBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && busyCodes.has(String(error.code));
}

/** @returns whether the database could not be reached or has no room, as opposed to having refused what was asked. */
export function isPostgresUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (unavailableCodes.has(code) || code.startsWith('08')) return true;
  // pg gives these no code.
  return /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error)/.test(
    error.message,
  );
}
