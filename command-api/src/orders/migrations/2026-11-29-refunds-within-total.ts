import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Of an order no more goes back than was paid for it: whatever decides, this does not let it through. */
export const refundsWithinTotalMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create function orders.refund_within_total() returns trigger language plpgsql as $$
      begin
        if (select sum(amount) from orders.refund where order_id = new.order_id)
          > (select (state->'total'->>'amount')::bigint from orders.order where id = new.order_id)
        then
          raise exception 'more goes back of order % than was paid for it', new.order_id
            using errcode = 'check_violation';
        end if;
        return new;
      end $$`.execute(db);
    await sql`
      create trigger refund_within_total after insert on orders.refund
        for each row execute function orders.refund_within_total()`.execute(db);
  },
};
