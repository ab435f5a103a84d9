import { openPostgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import { migrate } from '@vivarium/command-api/aggregate/postgres/migrate.ts';
import { faultsOf } from '@vivarium/command-api/ledger/ledger.store.ts';
import type { LedgerTables } from '@vivarium/command-api/ledger/ledger.table.ts';
import { ledgerMigrations } from '@vivarium/command-api/ledger/ledger-migrations.ts';
import pg from 'pg';
import { seededRandom } from '../random/seeded.ts';
import { type Command, LedgerModel, type Outcome } from './model.ts';
import { accounts, commandsOf } from './random-command.ts';

/** Commands that go over in one statement. */
const BATCH = 500;

const outcomes: Readonly<Record<string, Outcome>> = {
  ...{ true: 'done', false: 'known', LG002: 'key_reused', LG003: 'not_covered', LG004: 'mixed' },
  ...{ LG005: 'no_such_hold', LG006: 'resolved', 'account_is_covered 23514': 'not_covered' },
};

/**
 * Gives the ledger of a database and the model in memory the same commands.
 * @param url of an empty database
 * @returns how many were done and not refused, and the differences, in words: the first wrong answer ends it
 */
export async function compareWithModel(
  url: string,
  {
    seed,
    commands,
    onProgress = () => {},
    change = async () => {},
  }: {
    seed: number;
    commands: number;
    onProgress?: (n: number) => void;
    /** What becomes of the ledger before it is asked anything. */
    change?: (client: pg.Client) => Promise<void>;
  },
): Promise<{ done: number; differences: string[] }> {
  const postgres = openPostgres<LedgerTables>(url, { name: 'model', max: 1, onError: () => {} });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await migrate(postgres.db, ledgerMigrations);
    await change(client);
    await client.query(attempt);
    const model = new LedgerModel();
    const next = commandsOf(seededRandom(seed));
    let done = 0;
    for (let asked = 0; asked < commands; asked += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, commands - asked) }, next);
      const answers = await answersOf(client, batch);
      for (const [i, command] of batch.entries()) {
        const wanted = model.take(command);
        if (wanted === 'done') done += 1;
        if (answers[i] !== wanted)
          return {
            done,
            differences: [`${asked + i}: ${JSON.stringify(command)}: ${answers[i]}, not ${wanted}`],
          };
      }
      onProgress(asked + batch.length);
    }
    return { done, differences: [...(await balances(client, model)), ...(await faultsOf(postgres.db))] };
  } finally {
    await client.end();
    await postgres.close();
  }
}

/** Each command within a savepoint, as a refusal loses the transaction. */
const attempt = `
  create function pg_temp.attempt(kind text, key text, debit text, credit text, amount bigint) returns text
  language plpgsql as $$
  declare answer text; named text;
  begin
    if kind = 'transfer' then
      return ledger.transfer(key, pg_temp.account(debit), pg_temp.account(credit), amount, 'payment', null, now());
    elsif kind = 'hold' then
      perform 1 from ledger.hold h where h.id = md5(attempt.key)::uuid;
      answer := not found;
      perform ledger.hold(key, pg_temp.account(debit), pg_temp.account(credit), amount, 'withdrawal', null, now());
      return answer;
    end if;
    return ledger.resolve(md5(key)::uuid, amount, now());
  exception when others then
    get stacked diagnostics named = constraint_name;
    return trim(named || ' ' || sqlstate);
  end $$;
  create function pg_temp.account(name text) returns uuid language sql as $$
    select ledger.open_account(
      'test', md5(name)::uuid, left(name, 3), substr(name, 4) = '0') $$;
`;

async function answersOf(client: pg.Client, batch: readonly Command[]): Promise<(Outcome | string)[]> {
  const columns = batch.map((one) =>
    one.kind === 'resolve'
      ? [one.kind, one.key, null, null, one.posted]
      : [one.kind, one.key, one.from.name, one.to.name, one.amount],
  );
  const { rows } = await client.query<{ answer: string }>(
    `select pg_temp.attempt(kind, key, debit, credit, amount) as answer
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[])
       with ordinality as t(kind, key, debit, credit, amount, i) order by i`,
    [0, 1, 2, 3, 4].map((i) => columns.map((row) => row[i])),
  );
  return rows.map(({ answer }) => outcomes[answer] ?? answer);
}

async function balances(client: pg.Client, model: LedgerModel): Promise<string[]> {
  const { rows } = await client.query<{ owner: string; balance: string; held: string; version: string }>(
    'select owner, balance, held, version from ledger.account',
  );
  const kept = new Map(rows.map(({ owner, ...row }) => [owner, row]));
  const names = await client.query<{ owner: string }>(
    'select md5(name)::uuid as owner from unnest($1::text[]) as t(name)',
    [accounts.map(({ name }) => name)],
  );
  const differences = accounts.flatMap(({ name }, i) => {
    const row = kept.get(names.rows[i]?.owner ?? '');
    const found = `${row?.balance ?? 0} ${row?.held ?? 0} ${row?.version ?? 0}`;
    const { balance = 0, held = 0, version = 0 } = model.balances.get(name) ?? {};
    const wanted = `${balance} ${held} ${version}`;
    return found === wanted ? [] : [`account ${name}: ${found}, not ${wanted}`];
  });
  const { rows: counted } = await client.query<{ n: string }>('select count(*) as n from ledger.transfer');
  const transfers = Number(counted[0]?.n);
  return transfers === model.transfers
    ? differences
    : [...differences, `${transfers} transfers, not ${model.transfers}`];
}
