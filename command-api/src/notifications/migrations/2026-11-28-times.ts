import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** By these what is old is found. */
export const timesMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create index notification_read_at on notifications.notification (read_at)`.execute(db);
    await sql`create index notification_created_at on notifications.notification (created_at)`.execute(db);
    await sql`create index told_at on notifications.told (told_at)`.execute(db);
    await sql`create index mail_due_at on notifications.mail (due_at)`.execute(db);
  },
};
