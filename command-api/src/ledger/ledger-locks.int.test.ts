import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPostgres } from '../aggregate/postgres/database.ts';
import { migrate } from '../aggregate/postgres/migrate.ts';
import { type OwnPostgres, ownPostgres } from '../testing/own-postgres.ts';
import { ledgerMigrations } from './ledger-migrations.ts';
import { ledgerRefusal } from './ledger-refusal.ts';

/** Each test begins and ends their transactions itself, so that who comes first is not left to chance. */
let first: pg.Client;
let second: pg.Client;
let watcher: pg.Client;
let own: OwnPostgres;
/** New ones for each test, with 1000 on each, in the order of their ids. */
let accounts: readonly string[];
const at = (i: number) => accounts[i] ?? '';

beforeAll(async () => {
  own = await ownPostgres(`locks_${crypto.randomUUID().slice(0, 8)}`);
  const postgres = openPostgres<object>(own.url, { name: 'test', max: 1, onError: () => {} });
  await migrate(postgres.db, ledgerMigrations);
  await postgres.close();
  const connection = () => new pg.Client({ connectionString: own.url });
  [first, second, watcher] = [connection(), connection(), connection()];
  await Promise.all([first, second, watcher].map((client) => client.connect()));
});
beforeEach(async () => {
  const ids: string[] = [];
  for (let i = 0; i < 4; i += 1) ids.push(await filledAccount());
  accounts = ids.toSorted();
});
afterEach(async () => {
  // Whoever is waited for is let go first.
  await first.query('rollback');
  await second.query('rollback');
});
afterAll(async () => {
  await Promise.all([first, second, watcher].map((client) => client.end()));
  await own.drop();
});

async function filledAccount(): Promise<string> {
  const [from, to] = [await opened('costs', true), await opened('wallet', false)];
  await transferring(watcher, newKey(), from, to, 1000);
  return to;
}

const newKey = () => crypto.randomUUID();
const opened = (kind: string, mayBeNegative: boolean) =>
  answerOf(watcher, "select ledger.open_account($1, gen_random_uuid(), 'USD', $2)", [kind, mayBeNegative]);
const transferring = (client: pg.Client, ...told: Told) =>
  answerOf(client, "select ledger.transfer($1, $2, $3, $4, 'payment', null, now())", told);
const holding = (client: pg.Client, ...told: Told) =>
  answerOf(client, "select ledger.hold($1, $2, $3, $4, 'withdrawal', null, now())", told);
const resolving = (client: pg.Client, hold: string, posted: number) =>
  answerOf(client, 'select ledger.resolve($1, $2, now())', [hold, posted]);
type Told = [key: string, from: string, to: string, amount: number];

async function answerOf(client: pg.Client, text: string, values: unknown[] = []): Promise<string> {
  const { rows } = await client.query<Record<string, unknown>>(text, values);
  return String(Object.values(rows[0] ?? {})[0]);
}

const pidOf = (client: pg.Client) => answerOf(client, 'select pg_backend_pid()');
/** Whoever writes to one of these waits; who only refers to it does not. */
const taking = (client: pg.Client, account: string) =>
  client.query('select 1 from ledger.account where id = $1 for no key update', [account]);

/**
 * Waits until the second waits for the first, as the database itself says.
 * @throws where what it was asked has ended without
 */
async function untilItWaits(asked: Promise<unknown>, pids: { second: string; first: string }): Promise<void> {
  let isOver = false;
  const ended = () => {
    isOver = true;
  };
  asked.then(ended, ended);
  for (;;) {
    const blocking = await answerOf(watcher, 'select pg_blocking_pids($1)::text', [pids.second]);
    if (blocking !== '{}') {
      expect(blocking).toBe(`{${pids.first}}`);
      return;
    }
    if (isOver) throw new Error('it did not wait');
  }
}

/** Has the second ask, within a transaction, and waits until it waits for the first. @returns its answer, when there is one. */
async function waitingFor(ask: (client: pg.Client) => Promise<string>): Promise<{ answer: Promise<string> }> {
  const pids = { first: await pidOf(first), second: await pidOf(second) };
  await second.query('begin');
  const answer = ask(second);
  await untilItWaits(answer, pids);
  return { answer };
}

/** @returns the places of the accounts that nobody has. */
async function free(): Promise<number[]> {
  const { rows } = await watcher.query<{ id: string }>(
    'select id from ledger.account where id = any($1) for no key update skip locked',
    [accounts],
  );
  return rows.map(({ id }) => accounts.indexOf(id)).toSorted();
}

const ways = [
  { way: 'to the greater', from: 1, to: 2 },
  { way: 'to the lesser', from: 2, to: 1 },
] as const;

describe.each(ways)('the order in which accounts are taken, $way', ({ from, to }) => {
  const moves = {
    'a transfer': async () => (client: pg.Client) => transferring(client, newKey(), at(from), at(to), 1),
    'a hold that goes over': async () => {
      const hold = await holding(watcher, newKey(), at(from), at(to), 1);
      return (client: pg.Client) => resolving(client, hold, 1);
    },
    'a hold that comes to nothing': async () => {
      const hold = await holding(watcher, newKey(), at(from), at(to), 1);
      return (client: pg.Client) => resolving(client, hold, 0);
    },
  };

  it.each(Object.entries(moves))('%s waits for the lesser before it has the greater', async (_, made) => {
    const move = await made();
    await first.query('begin');
    await taking(first, at(1));
    const { answer } = await waitingFor(move);
    expect(await free()).toEqual([0, 2, 3]);
    await first.query('commit');
    expect(await answer).toBe('true');
    expect(await free()).toEqual([0, 3]);
  });

  it.each(Object.entries(moves))('%s has the lesser when it waits for the greater', async (_, made) => {
    const move = await made();
    await first.query('begin');
    await taking(first, at(2));
    const { answer } = await waitingFor(move);
    expect(await free()).toEqual([0, 3]);
    await first.query('commit');
    expect(await answer).toBe('true');
  });

  it.each([0, 1])('a hold of which %i goes over is taken after both of its accounts', async (posted) => {
    const hold = await holding(watcher, newKey(), at(from), at(to), 1);
    await first.query('begin');
    await first.query('select 1 from ledger.hold where id = $1 for update', [hold]);
    const { answer } = await waitingFor((client) => resolving(client, hold, posted));
    expect(await free()).toEqual([0, 3]);
    await first.query('commit');
    expect(await answer).toBe('true');
  });

  it('a hold takes the account that it is of, and not the other', async () => {
    await first.query('begin');
    await taking(first, at(to));
    await second.query('begin');
    await holding(second, newKey(), at(from), at(to), 1);
    await second.query('rollback');
    await taking(first, at(from));
    await waitingFor((client) => holding(client, newKey(), at(from), at(to), 1));
  });
});

describe('what is told twice at one moment', () => {
  const twice = {
    'a transfer': async () => {
      const key = newKey();
      return (client: pg.Client) => transferring(client, key, at(0), at(1), 600);
    },
    'a hold': async () => {
      const key = newKey();
      return (client: pg.Client) => holding(client, key, at(0), at(1), 600);
    },
    'a hold that goes over': async () => {
      const hold = await holding(watcher, newKey(), at(0), at(1), 600);
      return (client: pg.Client) => resolving(client, hold, 600);
    },
    'a hold that comes to nothing': async () => {
      const hold = await holding(watcher, newKey(), at(0), at(1), 600);
      return (client: pg.Client) => resolving(client, hold, 0);
    },
  };
  const standing = () =>
    answerOf(watcher, 'select (balance, held)::text from ledger.account where id = $1', [at(0)]);

  it.each(Object.entries(twice))(
    '%s is done by who comes first, and known to the other',
    async (what, made) => {
      const tell = await made();
      await first.query('begin');
      const told = await tell(first);
      const { answer } = await waitingFor(tell);
      await first.query('commit');
      const before = await standing();
      // A hold is answered by its id, both times.
      expect(await answer).toBe(what === 'a hold' ? told : 'false');
      await second.query('commit');
      expect(await standing()).toBe(before);
    },
  );

  it.each(Object.entries(twice))('%s is done by the other where the first gives up', async (what, made) => {
    const tell = await made();
    await first.query('begin');
    const told = await tell(first);
    const { answer } = await waitingFor(tell);
    await first.query('rollback');
    const before = await standing();
    expect(await answer).toBe(what === 'a hold' ? told : 'true');
    await second.query('commit');
    expect(await standing()).not.toBe(before);
  });

  it.each([
    ['goes over', 1, 0],
    ['comes to nothing', 0, 1],
  ])('a hold that %s is refused to who would have it otherwise', async (_, posted, otherwise) => {
    const hold = await holding(watcher, newKey(), at(0), at(1), 1);
    await first.query('begin');
    await resolving(first, hold, posted);
    const { answer } = await waitingFor((client) => resolving(client, hold, otherwise));
    await first.query('commit');
    await expect(answer).rejects.toMatchObject({ code: 'LG006' });
  });
});

describe('what would take the same money at one moment', () => {
  const takes = { 'a transfer': transferring, 'a hold': holding };
  const pairs = Object.entries(takes).flatMap(([one, take]) =>
    Object.entries(takes).map(([other, takeToo]) => ({ one, take, other, takeToo })),
  );

  it.each(pairs)('$one leaves $other what is left of it', async ({ take, takeToo }) => {
    await first.query('begin');
    await take(first, newKey(), at(0), at(1), 600);
    const { answer } = await waitingFor((client) => takeToo(client, newKey(), at(0), at(2), 600));
    await first.query('commit');
    await expect(answer).rejects.toMatchObject({ constraint: 'account_is_covered' });
    await second.query('rollback');
    await takeToo(second, newKey(), at(0), at(2), 400);
  });

  it.each(pairs)('$one leaves $other all of it where it gives up', async ({ take, takeToo }) => {
    await first.query('begin');
    await take(first, newKey(), at(0), at(1), 600);
    const { answer } = await waitingFor((client) => takeToo(client, newKey(), at(0), at(2), 1000));
    await first.query('rollback');
    await answer;
  });
});

describe('one key for two at one moment', () => {
  it.each([
    ['takes from the same account', [0, 1], [0, 2]],
    ['takes from the same account, the greater of both', [3, 1], [3, 2]],
    ['gives to the same account', [1, 0], [2, 0]],
    ['gives to the same account, the greater of both', [1, 3], [2, 3]],
  ] as const)('is refused to the second transfer where it %s', async (_, one, other) => {
    const key = newKey();
    await first.query('begin');
    await transferring(first, key, at(one[0]), at(one[1]), 1);
    const { answer } = await waitingFor((client) => transferring(client, key, at(other[0]), at(other[1]), 1));
    await first.query('commit');
    await expect(answer).rejects.toMatchObject({ code: 'LG002' });
  });

  it('is refused to the second hold of an account', async () => {
    const key = newKey();
    await first.query('begin');
    await holding(first, key, at(0), at(1), 1);
    const { answer } = await waitingFor((client) => holding(client, key, at(0), at(2), 1));
    await first.query('commit');
    await expect(answer).rejects.toMatchObject({ code: 'LG002' });
  });

  it.each([
    ['transfer', transferring],
    ['hold', holding],
  ] as const)('is refused to the second %s also where they have no account in common', async (_, take) => {
    const key = newKey();
    await first.query('begin');
    await take(first, key, at(0), at(1), 1);
    const { answer } = await waitingFor((client) => take(client, key, at(2), at(3), 1));
    await first.query('commit');
    const refusal = ledgerRefusal(await answer.catch((error: unknown) => error));
    expect(refusal?.reason).toBe('key_reused');
  });
});

it('a hold is resolved by what it is when its turn comes, whoever has changed it', async () => {
  const hold = await holding(watcher, newKey(), at(0), at(1), 5);
  await first.query('begin');
  await first.query(
    "update ledger.hold set state = 'voided', posted = 0, resolved_at = now() where id = $1",
    [hold],
  );
  const { answer } = await waitingFor((client) => resolving(client, hold, 5));
  await first.query('commit');
  await expect(answer).rejects.toMatchObject({ code: 'LG006' });
});
