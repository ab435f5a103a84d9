import type { PersonalData } from '../personal-data.ts';
import type { SecurityTables } from '../security-log/security-event.table.ts';

/** What moderators have done stays, without their address: it concerns others. The rest goes. */
const ofOthers = ['listing_ban', 'listing_unban'] as const;

/** What was written down of somebody for their safety: from where they signed in, and when. */
export const personalSecurity: PersonalData = {
  tell: async (personId, { postgres }) => ({
    'security-events': await postgres
      .withTables<SecurityTables>()
      .selectFrom('security.event')
      .selectAll()
      .where('user_id', '=', personId)
      .orderBy('id')
      .execute(),
  }),
  erase: async (personId, { postgres }) => {
    await postgres
      .withTables<SecurityTables>()
      .deleteFrom('security.event')
      .where('user_id', '=', personId)
      .where('kind', 'not in', ofOthers)
      .execute();
    return [];
  },
};
