import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Whether a hold is covered is said once, by the account itself, as of a transfer: the function asked the same before, and
 * could be without it.
 */
export const coveredHoldsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create or replace function ledger.hold(
        key text, debit uuid, credit uuid, amount bigint, kind text, reference uuid, at timestamptz
      ) returns uuid language plpgsql as $$
      declare
        new_id uuid := md5(key)::uuid;
        known ledger.hold;
      begin
        perform 1 from ledger.account a where a.id = debit for no key update;
        select * into known from ledger.hold h where h.id = new_id;
        if found then
          if known.debit <> debit or known.credit <> credit or known.amount <> amount then
            raise exception 'the key % belongs to another hold', key using errcode = 'LG002';
          end if;
          return new_id;
        end if;
        update ledger.account a set held = a.held + amount where a.id = debit;
        insert into ledger.hold values
          (new_id, key, debit, credit, amount, kind, reference, 'held', null, at, null);
        return new_id;
      end $$`.execute(db);
  },
};
