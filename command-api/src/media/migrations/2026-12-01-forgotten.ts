import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What was made of pictures that were removed and swept stayed known for ever: they are swept once more, which forgets it, and
 * whoever has left and had any is erased once more, so that no event tells of it either.
 */
export const forgottenMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table media.item add column left_at timestamptz`.execute(db);
    await sql`
      update media.item set purged_at = null where status = 'removed' and rendered is not null`.execute(db);
    // Databases of parts of the whole erase nobody.
    await sql`
      do $$ begin
        if to_regclass('privacy.erasure') is not null then
          update privacy.erasure e set finished_at = null, tries = 0, next_try_at = now()
            where e.finished_at is not null and exists (
              select from media.item i
              where i.owner_id = e.person_id and i.status = 'removed' and i.rendered is not null);
        end if;
      end $$`.execute(db);
  },
};
