import { type ExpressionBuilder, sql } from 'kysely';
import type { PersonalData } from '../personal-data.ts';
import type { SecurityTables } from '../security-log/security-event.table.ts';

/** What moderators have done stays, without their address: it concerns others. The rest goes. */
const ofOthers = ['listing_ban', 'listing_unban'] as const;

/** What is somebody's; limits that they reached once named them by the key only. */
const of =
  (personId: string) =>
  ({ eb, and, or }: ExpressionBuilder<SecurityTables, 'security.event'>) =>
    or([
      eb('user_id', '=', personId),
      and([eb('kind', '=', 'limit_reached'), eb(sql<string>`details ->> 'key'`, '=', personId)]),
    ]);

/** What was written down of somebody for their safety: from where they signed in, and when. */
export const personalSecurity: PersonalData = {
  tell: async (personId, { postgres }) => ({
    'security-events': await postgres
      .withTables<SecurityTables>()
      .selectFrom('security.event')
      .selectAll()
      .where(of(personId))
      .orderBy('id')
      .execute(),
  }),
  erase: async (personId, { postgres }) => {
    await postgres
      .withTables<SecurityTables>()
      .deleteFrom('security.event')
      .where(of(personId))
      .where('kind', 'not in', ofOthers)
      .execute();
    return [];
  },
};
