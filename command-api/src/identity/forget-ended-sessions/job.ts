import { forgetRowsBefore } from '../../aggregate/postgres/forget-rows.ts';
import type { Job } from '../../context.ts';
import type { OwnTables } from '../identity.table.ts';

const A_DAY_MS = 24 * 60 * 60 * 1000;
/** A session takes up to a thousand tokens with it. */
const SESSIONS_AT_ONCE = 100;

/**
 * Deletes words out of mails, tokens and sessions that have expired, letters that could not be written for a week, and, a day later, sessions that were ended. A used token of a session that
 * goes on is kept until it expires: that it comes again says that somebody has a copy, and later it is refused as an unknown
 * one is.
 */
export const forgetEndedSessions: Job = {
  name: 'forget-ended-sessions',
  schedule: '17 3 * * *',
  run: async ({ postgres, clock }) => {
    const db = postgres.withTables<OwnTables>();
    const now = clock();
    const sessions = { table: 'identity.session', atOnce: SESSIONS_AT_ONCE } as const;
    await forgetRowsBefore(db, { table: 'identity.refresh_token', column: 'expires_at' }, now);
    await forgetRowsBefore(db, { table: 'identity.mailed_token', column: 'expires_at' }, now);
    await forgetRowsBefore(db, { table: 'identity.asked_address', column: 'expires_at' }, now);
    await forgetRowsBefore(
      db,
      { table: 'identity.letter', column: 'created_at' },
      new Date(now.getTime() - 7 * A_DAY_MS),
    );
    await forgetRowsBefore(db, { ...sessions, column: 'expires_at' }, now);
    await forgetRowsBefore(db, { ...sessions, column: 'revoked_at' }, new Date(now.getTime() - A_DAY_MS));
  },
};
