import { forgetRowsBefore } from '../../aggregate/postgres/forget-rows.ts';
import type { Job } from '../../context.ts';
import type { SecurityTables } from '../../security-log/security-event.table.ts';
import { standingSuspensions } from './standing-suspensions.store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Deletes what was written down longer ago than it is kept: addresses of people are in it. Why somebody is kept out stays. */
export const forgetOldEvents: Job = {
  name: 'forget-security-events',
  schedule: '47 3 * * *',
  run: async ({ postgres, clock, config }) => {
    const since = new Date(clock().getTime() - config.SECURITY_EVENTS_DAYS * DAY_MS);
    const db = postgres.withTables<SecurityTables>();
    const keep = await standingSuspensions(db, since);
    await forgetRowsBefore(db, { table: 'security.event', column: 'at', keep }, since);
  },
};
