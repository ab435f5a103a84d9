import { forgottenBefore } from '@vivarium/contracts/notifications/keeping.ts';
import { forgetRowsBefore } from '../../aggregate/postgres/forget-rows.ts';
import type { Job } from '../../context.ts';
import type { OwnTables } from '../notifications.table.ts';
import { forgetSignedOut } from '../push/subscriptions.store.ts';

/**
 * Forgets what was read or told long ago, and that it was told: by then nothing tells of that version of a listing again. The
 * read model forgets by the same rule, a day later.
 * A browser where somebody has signed out is forgotten too.
 */
export const forgetNotifications: Job = {
  name: 'forget-notifications',
  schedule: '11 4 * * *',
  run: async ({ postgres, clock }) => {
    const db = postgres.withTables<OwnTables>();
    const { read, told } = forgottenBefore(clock());
    await forgetRowsBefore(db, { table: 'notifications.notification', column: 'read_at' }, read);
    await forgetRowsBefore(db, { table: 'notifications.notification', column: 'created_at' }, told);
    await forgetRowsBefore(db, { table: 'notifications.mail', column: 'due_at' }, told);
    await forgetRowsBefore(db, { table: 'notifications.told', column: 'told_at' }, told);
    await forgetRowsBefore(db, { table: 'notifications.pushed', column: 'pushed_at' }, told);
    await forgetSignedOut(db);
  },
};
