import type { SecurityEventKind } from '@vivarium/contracts/security/http.ts';
import { currentOrigin } from '@vivarium/platform/http/request-context.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Kysely } from 'kysely';
import type { Moment } from '../aggregate/execute.ts';
import type { SecurityEventTable, SecurityTables } from './security-event.table.ts';

/** What happened; when and from where is added. */
export interface Noted {
  kind: SecurityEventKind;
  outcome: 'success' | 'refused';
  /** Who did it, or whose account it is about. */
  userId?: string | undefined;
  details?: Record<string, string>;
}

/** Writes down what may matter to somebody's safety: into the log of the process, and into the store. */
export interface SecurityLog {
  /** Never fails and lets nobody wait: what the store does not take is in the log of the process still. */
  note(noted: Noted): void;
  /** Writes what is left. */
  close(): Promise<void>;
}

export interface SecurityLogDependencies extends Moment {
  db: Kysely<SecurityTables>;
  logger: Logger;
}

/** Events that wait for the store, at most: more are logged only. */
const MOST_WAITING = 10_000;
const LARGEST_WRITE = 500;
const LONGEST_TEXT = 400;

/** Opens it. What comes while a write is under way goes with the next one. */
export function openSecurityLog({ db, logger, clock, newId }: SecurityLogDependencies): SecurityLog {
  const waiting: SecurityEventTable[] = [];
  let writing: Promise<void> | undefined;
  const writeAll = async () => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, LARGEST_WRITE);
      try {
        await db.insertInto('security.event').values(batch).execute();
      } catch (err) {
        logger.error({ err, lost: batch.length }, 'security events are in this log only');
      }
    }
    writing = undefined;
  };
  return {
    note: ({ kind, outcome, userId, details = {} }) => {
      const { requestId, address, userAgent } = currentOrigin();
      const event: SecurityEventTable = {
        id: newId(),
        at: clock(),
        kind,
        outcome,
        user_id: userId ?? null,
        address: address ?? null,
        user_agent: userAgent?.slice(0, LONGEST_TEXT) ?? null,
        request_id: requestId ?? null,
        details,
      };
      logger.info({ security: event }, `security: ${kind} ${outcome}`);
      if (waiting.length >= MOST_WAITING) return;
      waiting.push(event);
      writing ??= Promise.resolve().then(writeAll);
    },
    close: async () => {
      await writing;
    },
  };
}
