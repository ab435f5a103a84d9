import type { Job } from '../../context.ts';
import type { OwnTables } from '../identity.table.ts';

/**
 * Deletes sessions that have ended, and their tokens with them: of somebody who never signs in again nothing else would. A
 * token of such a session is refused as an unknown one is.
 */
export const forgetEndedSessions: Job = {
  name: 'forget-ended-sessions',
  schedule: '17 3 * * *',
  run: async ({ postgres, clock }) => {
    await postgres
      .withTables<OwnTables>()
      .deleteFrom('identity.session')
      .where('expires_at', '<', clock())
      .execute();
  },
};
