import { context } from '../context.ts';
import type { SecurityTables } from '../security-log/security-event.table.ts';
import { forgetOldEvents } from './forget-old-events/job.ts';
import { securityEvents } from './migrations/2026-11-28-security-events.ts';
import { blankedOrigins } from './migrations/2026-11-29-blanked-origins.ts';
import { securityOperations } from './operations.ts';
import { personalSecurity } from './personal.ts';

/** What is written down because it may matter to somebody's safety: every context notes it, this one keeps and tells it. */
export const security = context({
  migrations: {
    '2026-11-28-security-events': securityEvents,
    '2026-11-29-blanked-origins': blankedOrigins,
  },
  personal: personalSecurity,
  jobs: [forgetOldEvents],
  open: ({ postgres }) => ({
    commands: () => ({}),
    operations: () => securityOperations(postgres.withTables<SecurityTables>()),
  }),
});
