import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** From where something was done may be forgotten of what is written down: address and browser, and nothing else of it. */
export const blankedOrigins: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create function security.refuse_change_but_blanks() returns trigger language plpgsql as $$
      begin
        if new.address is null and new.user_agent is null
          and to_jsonb(new) - array['address', 'user_agent'] = to_jsonb(old) - array['address', 'user_agent']
        then
          return new;
        end if;
        raise exception 'what is written down for safety is not changed';
      end $$`.execute(db);
    await sql`drop trigger event_stays on security.event`.execute(db);
    await sql`
      create trigger event_stays before truncate on security.event
      for each statement execute function security.refuse_change()`.execute(db);
    await sql`
      create trigger event_stays_as_it_is before update on security.event
      for each row execute function security.refuse_change_but_blanks()`.execute(db);
  },
};
