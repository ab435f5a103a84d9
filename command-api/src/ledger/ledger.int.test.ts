import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres, type Postgres } from '../aggregate/postgres/database.ts';
import { migrate } from '../aggregate/postgres/migrate.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { type OwnPostgres, ownPostgres } from '../testing/own-postgres.ts';
import {
  balanceOf,
  escrowOf,
  faultsOf,
  hold,
  provider,
  resolveHold,
  type Transfer,
  transfer,
  trialBalance,
  walletOf,
} from './ledger.store.ts';
import type { LedgerTables } from './ledger.table.ts';
import { ledgerMigrations } from './ledger-migrations.ts';

let own: OwnPostgres;
let postgres: Postgres<LedgerTables>;
const at = new Date('2026-11-28T10:00:00Z');
beforeAll(async () => {
  own = await ownPostgres(`ledger${crypto.randomUUID().slice(0, 8)}`);
  postgres = openPostgres<LedgerTables>(own.url, { name: 'test', max: 12, onError: () => {} });
  await migrate(postgres.db, ledgerMigrations);
});
afterAll(async () => {
  await postgres.close();
  await own.drop();
});

const someone = () => crypto.randomUUID();
function paid(person: string, amount: number, parts: Partial<Transfer> = {}): Transfer {
  return {
    key: crypto.randomUUID(),
    from: provider,
    to: walletOf(person),
    amount,
    currency: 'USD',
    kind: 'payment',
    reference: null,
    ...parts,
  };
}
const moving = (one: Transfer) => inTransaction(postgres.db, undefined, (tx) => transfer(tx, one, at));
const holding = (one: Transfer) => inTransaction(postgres.db, undefined, (tx) => hold(tx, one, at));
const resolving = (id: string, posted: number) =>
  inTransaction(postgres.db, undefined, (tx) => resolveHold(tx, id, posted, at));
const onWallet = (person: string) => balanceOf(postgres.db, walletOf(person), 'USD');

describe('the ledger', () => {
  it('moves money once, however often it is told', async () => {
    const [anna, one] = [someone(), paid(someone(), 500)];
    const told = { ...one, to: walletOf(anna) };
    expect(await moving(told)).toBe(true);
    expect(await moving(told)).toBe(false);
    expect(await Promise.all([moving(told), moving(told), moving(told)])).toEqual([false, false, false]);
    expect(await onWallet(anna)).toEqual({ balance: 500, held: 0 });
  });

  it('moves it once when it is told twice at the same instant', async () => {
    const anna = someone();
    const one = paid(anna, 700);
    const told = await Promise.all(Array.from({ length: 8 }, () => moving(one)));
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(await onWallet(anna)).toEqual({ balance: 700, held: 0 });
  });

  it.each([
    ['transfer', moving],
    ['hold', holding],
  ] as const)('refuses the key of a %s that stands for another', async (_, doing) => {
    const one = paid(someone(), 500);
    await doing(one);
    for (const parts of [{ amount: 501 }, { from: walletOf(someone()) }, { to: walletOf(someone()) }])
      await expect(doing({ ...one, ...parts })).rejects.toMatchObject({ reason: 'key_reused' });
  });

  it('never lets a wallet go below nothing, however many spend from it at once', async () => {
    const anna = someone();
    await moving(paid(anna, 1000));
    const spending = Array.from({ length: 20 }, () =>
      moving(paid(anna, 100, { from: walletOf(anna), to: escrowOf(someone()) })),
    );
    const outcomes = await Promise.allSettled(spending);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await onWallet(anna)).toEqual({ balance: 0, held: 0 });
  });

  it('does not stand still where transfers cross', async () => {
    const [anna, ben] = [someone(), someone()];
    await moving(paid(anna, 1000));
    await moving(paid(ben, 1000));
    const crossing = Array.from({ length: 40 }, (_, i) =>
      moving(
        paid(anna, 1, i % 2 === 0 ? { from: walletOf(anna), to: walletOf(ben) } : { from: walletOf(ben) }),
      ),
    );
    await Promise.all(crossing);
    expect(await onWallet(anna)).toEqual({ balance: 1000, held: 0 });
  });

  it('keeps aside what is held, and lets a hold be resolved once', async () => {
    const anna = someone();
    await moving(paid(anna, 1000));
    const out = { from: walletOf(anna), to: provider, kind: 'withdrawal' } as const;
    const id = await holding(paid(anna, 800, out));
    expect(await onWallet(anna)).toEqual({ balance: 1000, held: 800 });
    await expect(moving(paid(anna, 300, out))).rejects.toMatchObject({ reason: 'not_covered' });
    expect(await resolving(id, 800)).toBe(true);
    expect(await resolving(id, 800)).toBe(false);
    await expect(resolving(id, 0)).rejects.toMatchObject({ reason: 'resolved' });
    expect(await onWallet(anna)).toEqual({ balance: 200, held: 0 });
  });

  it('gives back what is held where nothing comes of it, and what is left of a part', async () => {
    const anna = someone();
    await moving(paid(anna, 1000));
    const out = { from: walletOf(anna), to: provider, kind: 'withdrawal' } as const;
    await resolving(await holding(paid(anna, 400, out)), 0);
    await resolving(await holding(paid(anna, 400, out)), 150);
    expect(await onWallet(anna)).toEqual({ balance: 850, held: 0 });
  });

  it('calls a hold by what has come of it', async () => {
    const stands = async (id: string) => {
      const row = await postgres.db
        .selectFrom('ledger.hold')
        .select(['state', 'posted', 'resolved_at'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return [row.state, row.posted, row.resolved_at];
    };
    const ids = [];
    for (let i = 0; i < 4; i += 1) ids.push(await holding(paid(someone(), 400)));
    const [left = '', whole = '', part = '', nothing = ''] = ids;
    await resolving(whole, 400);
    await resolving(part, 1);
    await resolving(nothing, 0);
    expect(await stands(left)).toEqual(['held', null, null]);
    expect(await stands(whole)).toEqual(['posted', '400', at]);
    expect(await stands(part)).toEqual(['posted', '1', at]);
    expect(await stands(nothing)).toEqual(['voided', '0', at]);
  });

  it('only looks for an account that is there, also where nothing may be written', async () => {
    const open = sql<{
      id: string;
    }>`select ledger.open_account('wallet', ${someone()}::uuid, 'USD', false) as id`;
    const made = await open.execute(postgres.db);
    const found = await postgres.db
      .transaction()
      .setAccessMode('read only')
      .execute((tx) => open.execute(tx));
    expect(found.rows).toEqual(made.rows);
  });

  it('has one currency in a transfer', async () => {
    const anna = someone();
    await moving(paid(anna, 1000, { currency: 'EUR' }));
    expect(await onWallet(anna)).toEqual({ balance: 0, held: 0 });
    await expect(
      moving(paid(anna, 10, { from: walletOf(anna), to: escrowOf(someone()) })),
    ).rejects.toMatchObject({ reason: 'not_covered' });
  });

  it('adds up to nothing in every currency, entry by entry', async () => {
    const sums = await trialBalance(postgres.db);
    expect(sums.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
    expect(sums.map(({ sum }) => sum)).toEqual(['0', '0']);
    expect(await faultsOf(postgres.db)).toEqual([]);
  });

  it('says so where somebody has gone round it', async () => {
    const anna = someone();
    await moving(paid(anna, 5));
    const more = sql`update ledger.account set balance = 6 where owner = ${anna}`;
    await more.execute(postgres.db);
    expect(await faultsOf(postgres.db)).toEqual([
      `the balance of wallet ${anna} is not the sum of its entries`,
    ]);
  });
});
