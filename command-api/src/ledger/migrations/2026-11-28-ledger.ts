import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Double entry: a transfer takes from one account and gives to another, so that the entries of a currency always add up to
 * 0. Entries and transfers are never changed: the database refuses it to everybody, the owner of the tables included.
 * What a transfer does is one function here, so that it costs one round trip while it holds its accounts.
 */
export const ledgerMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema ledger`.execute(db);
    await sql`
      create table ledger.account (
        id              uuid primary key,
        kind            text not null,
        owner           uuid not null,
        currency        text not null,
        may_be_negative boolean not null,
        balance         bigint not null default 0,
        held            bigint not null default 0 check (held >= 0),
        version         bigint not null default 0,
        constraint account_is_covered check (may_be_negative or balance >= held)
      )`.execute(db);
    await sql`create index account_of_owner on ledger.account (owner, kind)`.execute(db);
    await sql`
      create table ledger.transfer (
        id         uuid primary key,
        key        text not null,
        debit      uuid not null references ledger.account,
        credit     uuid not null references ledger.account,
        amount     bigint not null check (amount > 0),
        kind       text not null,
        reference  uuid,
        created_at timestamptz not null,
        check (debit <> credit)
      )`.execute(db);
    await sql`create index transfer_by_reference on ledger.transfer (reference)`.execute(db);
    await sql`
      create table ledger.entry (
        account_id       uuid not null references ledger.account,
        account_version  bigint not null,
        transfer_id      uuid not null references ledger.transfer,
        amount           bigint not null,
        previous_balance bigint not null,
        balance          bigint not null,
        primary key (account_id, account_version),
        check (previous_balance + amount = balance)
      )`.execute(db);
    await sql`
      create table ledger.hold (
        id          uuid primary key,
        key         text not null,
        debit       uuid not null references ledger.account,
        credit      uuid not null references ledger.account,
        amount      bigint not null check (amount > 0),
        kind        text not null,
        reference   uuid,
        state       text not null check (state in ('held', 'posted', 'voided')),
        posted      bigint check (posted between 0 and amount),
        created_at  timestamptz not null,
        resolved_at timestamptz,
        check (debit <> credit)
      )`.execute(db);
    await sql`
      create function ledger.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'entries of the ledger are never changed' using errcode = 'LG001';
      end $$`.execute(db);
    for (const table of ['entry', 'transfer']) {
      await sql`
        create trigger never_changed before update or delete on ${sql.id('ledger', table)}
        for each row execute function ledger.refuse_change()`.execute(db);
      await sql`
        create trigger never_emptied before truncate on ${sql.id('ledger', table)}
        for each statement execute function ledger.refuse_change()`.execute(db);
    }
    await sql`
      create function ledger.account_id(kind text, owner uuid, currency text) returns uuid
      language sql immutable parallel safe
      return md5(kind || '/' || owner::text || '/' || currency)::uuid`.execute(db);
    await sql`
      create function ledger.open_account(kind text, owner uuid, currency text, may_be_negative boolean)
      returns uuid language plpgsql as $$
      declare known uuid := ledger.account_id(kind, owner, currency);
      begin
        perform 1 from ledger.account where id = known;
        if not found then
          insert into ledger.account (id, kind, owner, currency, may_be_negative)
          values (known, kind, owner, currency, may_be_negative) on conflict do nothing;
        end if;
        return known;
      end $$`.execute(db);
    await sql`
      create function ledger.move(
        key text, debit uuid, credit uuid, amount bigint, kind text, reference uuid, at timestamptz, from_held bigint
      ) returns boolean language plpgsql as $$
      declare
        new_id uuid := md5(key)::uuid;
        known ledger.transfer;
        one ledger.account;
        other ledger.account;
      begin
        select * into known from ledger.transfer t where t.id = new_id;
        if found then
          if known.debit <> debit or known.credit <> credit or known.amount <> amount then
            raise exception 'the key % belongs to another transfer', key using errcode = 'LG002';
          end if;
          return false;
        end if;
        update ledger.account a
          set balance = a.balance - amount, held = a.held - from_held, version = a.version + 1
          where a.id = debit returning * into one;
        update ledger.account a set balance = a.balance + amount, version = a.version + 1
          where a.id = credit returning * into other;
        if one.currency is distinct from other.currency then
          raise exception 'a transfer has one currency' using errcode = 'LG004';
        end if;
        insert into ledger.transfer values (new_id, key, debit, credit, amount, kind, reference, at);
        insert into ledger.entry values
          (debit, one.version, new_id, -amount, one.balance + amount, one.balance),
          (credit, other.version, new_id, amount, other.balance - amount, other.balance);
        return true;
      end $$`.execute(db);
    await sql`
      create function ledger.transfer(
        key text, debit uuid, credit uuid, amount bigint, kind text, reference uuid, at timestamptz
      ) returns boolean language plpgsql as $$
      begin
        -- In one order, whichever way the money goes: two that cross do not wait for each other.
        perform 1 from ledger.account a where a.id = least(debit, credit) for no key update;
        perform 1 from ledger.account a where a.id = greatest(debit, credit) for no key update;
        return ledger.move(key, debit, credit, amount, kind, reference, at, 0);
      end $$`.execute(db);
    await sql`
      create function ledger.hold(
        key text, debit uuid, credit uuid, amount bigint, kind text, reference uuid, at timestamptz
      ) returns uuid language plpgsql as $$
      declare
        new_id uuid := md5(key)::uuid;
        known ledger.hold;
        one ledger.account;
      begin
        select * into one from ledger.account a where a.id = debit for no key update;
        select * into known from ledger.hold h where h.id = new_id;
        if found then
          if known.debit <> debit or known.credit <> credit or known.amount <> amount then
            raise exception 'the key % belongs to another hold', key using errcode = 'LG002';
          end if;
          return new_id;
        end if;
        if not one.may_be_negative and one.balance - one.held < amount then
          raise exception 'not enough on the account' using errcode = 'LG003';
        end if;
        update ledger.account a set held = a.held + amount where a.id = debit;
        insert into ledger.hold values
          (new_id, key, debit, credit, amount, kind, reference, 'held', null, at, null);
        return new_id;
      end $$`.execute(db);
    await sql`
      create function ledger.resolve(which uuid, amount_posted bigint, at timestamptz)
      returns boolean language plpgsql as $$
      declare it ledger.hold;
      begin
        select * into it from ledger.hold h where h.id = which;
        if not found then raise exception 'there is no such hold' using errcode = 'LG005'; end if;
        perform 1 from ledger.account a where a.id = least(it.debit, it.credit) for no key update;
        perform 1 from ledger.account a where a.id = greatest(it.debit, it.credit) for no key update;
        select * into it from ledger.hold h where h.id = which for update;
        if it.state <> 'held' then
          if it.posted = amount_posted then return false; end if;
          raise exception 'the hold is resolved already' using errcode = 'LG006';
        end if;
        if amount_posted < 0 or amount_posted > it.amount then
          raise exception 'more than is held' using errcode = 'LG003';
        end if;
        update ledger.hold h set
          state = case when amount_posted = 0 then 'voided' else 'posted' end,
          posted = amount_posted, resolved_at = at where h.id = which;
        if amount_posted = 0 then
          update ledger.account a set held = a.held - it.amount where a.id = it.debit;
        else
          perform ledger.move(
            it.key || '/posted', it.debit, it.credit, amount_posted, it.kind, it.reference, at, it.amount);
        end if;
        return true;
      end $$`.execute(db);
  },
};
