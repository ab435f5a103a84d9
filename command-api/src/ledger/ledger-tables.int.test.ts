import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPostgres } from '../aggregate/postgres/database.ts';
import { migrate } from '../aggregate/postgres/migrate.ts';
import { type OwnPostgres, ownPostgres } from '../testing/own-postgres.ts';
import { ledgerMigrations } from './ledger-migrations.ts';

/** What goes round the functions, and meets the tables themselves. */
const name = `tables_${crypto.randomUUID().slice(0, 8)}`;
/** Who owns the tables and is no superuser, as in production, and who may do with them whatever can be granted. */
const [owner, granted] = [`${name}_owner`, `${name}_granted`];
let own: OwnPostgres;
let client: pg.Client;
let one: string;
let other: string;
let known: string;

beforeAll(async () => {
  own = await ownPostgres(name);
  const postgres = openPostgres<object>(own.url, { name: 'test', max: 1, onError: () => {} });
  await migrate(postgres.db, ledgerMigrations);
  await postgres.close();
  client = new pg.Client({ connectionString: own.url });
  await client.connect();
  await client.query(`
    create role ${owner};
    create role ${granted};
    alter schema ledger owner to ${owner};
    alter table ledger.account owner to ${owner};
    alter table ledger.transfer owner to ${owner};
    alter table ledger.entry owner to ${owner};
    alter table ledger.hold owner to ${owner};
    grant usage on schema ledger to ${granted};
    grant all on all tables in schema ledger to ${granted};
  `);
});
beforeEach(async () => {
  const opened = await client.query<{ one: string; other: string }>(
    `select ledger.open_account('costs', gen_random_uuid(), 'USD', true) as one,
            ledger.open_account('costs', gen_random_uuid(), 'USD', true) as other`,
  );
  ({ one = '', other = '' } = opened.rows[0] ?? {});
  const key = crypto.randomUUID();
  await moved('transfer', [key, one, other, 5]);
  const { rows } = await client.query<{ id: string }>('select id from ledger.transfer where key = $1', [key]);
  known = rows[0]?.id ?? '';
});
afterAll(async () => {
  await client.query(
    `drop owned by ${owner} cascade; drop owned by ${granted}; drop role ${owner}, ${granted}`,
  );
  await client.end();
  await own.drop();
});

type Row = Record<string, unknown>;
const moved = (how: 'transfer' | 'hold', told: unknown[]) =>
  client.query(`select ledger.${how}($1, $2, $3, $4, 'payment', null, now())`, told);
const anew = () => crypto.randomUUID();
const [kind, created_at] = ['payment', '2026-11-29T10:00:00Z'];

/** Rows that are taken, each of which a test makes wrong in one way. */
const rows = {
  account: (): Row => ({
    id: anew(),
    kind: 'wallet',
    owner: anew(),
    currency: 'USD',
    may_be_negative: false,
  }),
  transfer: (): Row => ({ id: anew(), key: anew(), debit: one, credit: other, amount: 5, kind, created_at }),
  entry: (): Row => ({
    ...{ account_id: one, account_version: 2, transfer_id: known },
    ...{ amount: 5, previous_balance: -5, balance: 0 },
  }),
  hold: (): Row => ({
    ...{ id: anew(), key: anew(), debit: one, credit: other, amount: 5, kind, created_at },
    ...{ state: 'held', posted: null },
  }),
};
type Table = keyof typeof rows;

async function insert(table: Table, parts: Row = {}): Promise<void> {
  const row = { ...rows[table](), ...parts };
  const places = Object.keys(row).map((_, i) => `$${i + 1}`);
  await client.query(
    `insert into ledger.${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  );
}

const counts = async () => {
  const { rows: counted } = await client.query<Row>(
    `select (select count(*) from ledger.transfer) as transfers, (select count(*) from ledger.entry) as entries,
            (select count(*) from ledger.hold) as holds, (select sum(held) from ledger.account) as held`,
  );
  return counted[0];
};

describe('the tables of the ledger', () => {
  it.each(Object.keys(rows) as Table[])('take a row of %s that is right', async (table) => {
    await insert(table);
  });

  it.each([
    ['an account of which less than nothing is held', 'account', { held: -1 }, 'account_held_check'],
    ['an account below nothing', 'account', { balance: -1 }, 'account_is_covered'],
    ['an account of which more is held than is on it', 'account', { held: 1 }, 'account_is_covered'],
    ['a transfer of nothing', 'transfer', { amount: 0 }, 'transfer_amount_check'],
    ['a transfer of less than nothing', 'transfer', { amount: -5 }, 'transfer_amount_check'],
    ['an entry that does not add up', 'entry', { balance: 1 }, 'entry_check'],
    ['a hold of nothing', 'hold', { amount: 0 }, 'hold_amount_check'],
    ['a hold of less than nothing', 'hold', { amount: -5 }, 'hold_amount_check'],
    ['a hold that stands otherwise than one can', 'hold', { state: 'gone' }, 'hold_state_check'],
    ['a hold of which less than nothing went over', 'hold', { posted: -1 }, 'hold_check'],
    ['a hold of which more went over than was held', 'hold', { posted: 6 }, 'hold_check'],
    ['a transfer from no account', 'transfer', { debit: anew() }, 'transfer_debit_fkey'],
    ['a transfer to no account', 'transfer', { credit: anew() }, 'transfer_credit_fkey'],
    ['an entry of no account', 'entry', { account_id: anew() }, 'entry_account_id_fkey'],
    ['an entry of no transfer', 'entry', { transfer_id: anew() }, 'entry_transfer_id_fkey'],
    ['a hold from no account', 'hold', { debit: anew() }, 'hold_debit_fkey'],
    ['a hold to no account', 'hold', { credit: anew() }, 'hold_credit_fkey'],
  ] as const)('refuse %s', async (_, table, parts, constraint) => {
    await expect(insert(table, parts)).rejects.toMatchObject({ constraint });
  });

  it('refuse what goes to the account that it comes from', async () => {
    await expect(insert('transfer', { credit: one })).rejects.toMatchObject({ constraint: 'transfer_check' });
    await expect(insert('hold', { credit: one })).rejects.toMatchObject({ constraint: 'hold_check1' });
  });

  it('refuse a second of what there is one of', async () => {
    await expect(insert('account', { id: one })).rejects.toMatchObject({ constraint: 'account_pkey' });
    await expect(insert('transfer', { id: known })).rejects.toMatchObject({ constraint: 'transfer_pkey' });
    await expect(insert('entry', { account_version: 1 })).rejects.toMatchObject({ constraint: 'entry_pkey' });
    const id = anew();
    await insert('hold', { id });
    await expect(insert('hold', { id })).rejects.toMatchObject({ constraint: 'hold_pkey' });
  });

  it.each([
    ['transfer', 'transfer_check'],
    ['hold', 'hold_check1'],
  ] as const)('refuse it to the functions too, with all that a %s would change', async (how, constraint) => {
    const before = await counts();
    for (const amount of [0, -5])
      await expect(moved(how, [anew(), one, other, amount])).rejects.toMatchObject({ code: '23514' });
    await expect(moved(how, [anew(), one, one, 5])).rejects.toMatchObject({ constraint });
    expect(await counts()).toEqual(before);
  });
});

describe.each([
  ['a superuser', undefined],
  ['the owner of the tables', owner],
  ['whoever was granted all', granted],
])('to %s', (_, role) => {
  it.each(['entry', 'transfer'])('the ledger refuses to change, delete or empty an %s', async (table) => {
    const before = await counts();
    for (const statement of [
      `update ledger.${table} set amount = amount`,
      `delete from ledger.${table}`,
      `truncate ledger.${table} cascade`,
    ]) {
      await client.query('begin');
      if (role !== undefined) await client.query(`set local role ${role}`);
      await expect(client.query(statement)).rejects.toMatchObject({
        ...{ code: 'LG001', message: 'entries of the ledger are never changed' },
      });
      await client.query('rollback');
    }
    expect(await counts()).toEqual(before);
  });
});
