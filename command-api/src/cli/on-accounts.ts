import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { endedSessions } from '@vivarium/platform/auth/ended-sessions.ts';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { openRedis, type Redis } from '@vivarium/platform/redis/connect.ts';
import { createLogger, type Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Kysely } from 'kysely';
import { openPostgres } from '../aggregate/postgres/database.ts';
import { notifyOutbox } from '../aggregate/postgres/notify.ts';
import { commandApiConfigSchema } from '../config.ts';
import type { IdentityTables } from '../identity/identity.table.ts';
import { createLetters } from '../identity/letters/letters.ts';
import { endsSessions } from '../identity/session/end-within.ts';
import type { SecurityTables } from '../security-log/security-event.table.ts';
import { openSecurityLog } from '../security-log/security-log.ts';

/**
 * Does something with accounts in a process of its own, and closes what it has opened. That sessions have ended is told to the
 * servers at once where Redis is there, and found by them in the store within seconds otherwise.
 * @param name of the process, as stores and what is written down have it
 */
export async function onAccounts(
  name: string,
  work: (at: ReturnType<typeof openAccounts>) => Promise<void>,
): Promise<void> {
  const given = { POSTGRES_URL: true, REDIS_URL: true, NAME_PREFIX: true } as const;
  const config = readConfig(commandApiConfigSchema.pick(given));
  const logger = createLogger(name, 'silent');
  const postgres = openPostgres<IdentityTables>(config.POSTGRES_URL, { name, max: 2, onError: () => {} });
  const redis = openRedis(config.REDIS_URL, { name, prefix: config.NAME_PREFIX, logger });
  const at = openAccounts(postgres.db, redis, logger);
  try {
    if (config.REDIS_URL !== undefined) await untilThere(redis);
    await work(at);
    await notifyOutbox(postgres.db);
  } finally {
    await at.security.close();
    await redis.close();
    await postgres.close();
  }
}

/** What changes somebody's account by hand works with. */
function openAccounts(db: Kysely<IdentityTables>, redis: Redis, logger: Logger) {
  const moment = { clock: systemClock, newId: newUuidV7 };
  return {
    db,
    security: openSecurityLog({ ...moment, logger, db: db.withTables<SecurityTables>() }),
    // The outbox is spoken of at the end.
    letters: createLetters({ ...moment, db, hint: () => {} }),
    sessions: { endWithin: endsSessions({ ...moment, ended: endedSessions(redis) }) },
  };
}

const LONGEST_WAIT_MS = 3000;

/** Waits a little for Redis; without it goes on, as servers do. */
async function untilThere(redis: Redis): Promise<void> {
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += 50) {
    const isThere = await redis.ping().then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await pause(50);
  }
}
