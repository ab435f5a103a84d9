import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What was sent with complaints before it was private lies where everybody may read it: orders keep it no longer, so that it is
 * swept away. See docs/adr/0094.
 */
export const evidenceOfBeforeMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    // Databases of parts of the whole have no orders.
    await sql`
      do $$ begin
        if to_regclass('orders.order') is not null then
          delete from media.attachment kept using orders.order o
            where kept.listing_id = o.id and exists (
              select from media.item i where i.id = any (kept.media_ids) and i.purpose <> 'evidence');
        end if;
      end $$`.execute(db);
  },
};
