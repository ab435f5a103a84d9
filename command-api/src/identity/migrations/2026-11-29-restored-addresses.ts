import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Words that undo a change of address. */
export const restoredAddresses: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      alter table identity.mailed_token
        drop constraint mailed_token_purpose_check,
        add constraint mailed_token_purpose_check
          check (purpose in ('verify_email', 'reset_password', 'change_email', 'restore_email'))`.execute(db);
  },
};
