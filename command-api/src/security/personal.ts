import type { PersonalData } from '../personal-data.ts';
import type { SecurityTables } from '../security-log/security-event.table.ts';
import { eraseSecurityEventsOf, securityEventsOf } from './personal.store.ts';

/** What was written down of somebody for their safety: from where they signed in, and when. */
export const personalSecurity: PersonalData = {
  tell: async (personId, { postgres }) => ({
    'security-events': await securityEventsOf(postgres.withTables<SecurityTables>(), personId),
  }),
  erase: async (personId, { postgres }) => {
    await eraseSecurityEventsOf(postgres.withTables<SecurityTables>(), personId);
    return [];
  },
};
