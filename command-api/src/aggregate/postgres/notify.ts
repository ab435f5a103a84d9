import { type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { postgresLimits } from './database.ts';

/** The channel on which a writer says that the outbox has something. */
const CHANNEL = 'outbox';

/** Tells relays that the outbox has something. Outside of any transaction: NOTIFY takes a global lock at commit. */
export async function notifyOutbox<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, '')`.execute(db);
}

/**
 * Calls `onNotice` at each notice, over a connection of its own that is made anew when it breaks. A notice that is
 * lost meanwhile is made up for by the relay's own clock.
 * @returns a function that stops listening.
 */
export function listenToOutbox(url: string, name: string, onNotice: () => void): () => Promise<void> {
  const RETRY_MS = 1000;
  let closed = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async () => {
    const fresh = new Client({
      connectionString: url,
      application_name: `${name}-listen`,
      ...postgresLimits,
    });
    client = fresh;
    const lost = () => {
      if (client !== fresh) return;
      client = undefined;
      if (!closed) timer = setTimeout(() => void connect(), RETRY_MS);
      fresh.end().catch(() => undefined);
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    fresh.on('notification', onNotice);
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      onNotice();
    } catch {
      lost();
    }
  };
  void connect();
  return async () => {
    closed = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
