import type { Job } from '../../context.ts';
import type { OwnTables } from '../identity.table.ts';

/**
 * Deletes sessions that have ended, with their tokens, and the tokens that have ended of those that go on. A used one is
 * kept until then: that it comes again says that somebody has a copy, and later it is refused as an unknown one is.
 */
export const forgetEndedSessions: Job = {
  name: 'forget-ended-sessions',
  schedule: '17 3 * * *',
  run: async ({ postgres, clock }) => {
    const db = postgres.withTables<OwnTables>();
    const now = clock();
    await db.deleteFrom('identity.session').where('expires_at', '<', now).execute();
    await db.deleteFrom('identity.refresh_token').where('expires_at', '<', now).execute();
  },
};
