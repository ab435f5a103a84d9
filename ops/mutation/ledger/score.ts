import { openPostgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import type { LedgerTables } from '@vivarium/command-api/ledger/ledger.table.ts';
import { ledgerMigration } from '@vivarium/command-api/ledger/migrations/2026-11-28-ledger.ts';
import pg from 'pg';
import { compareWithModel } from '../../ledger/compare.ts';
import { ownDatabase } from '../../system/own-database.ts';
import { faultsAtOnce } from './at-once.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

const SEED = 20261128;
const COMMANDS = 4000;

/**
 * Changes the ledger's functions, its constraints and its triggers in small ways, each in a database of its own, and gives
 * each the commands that the model is compared by, and those of many at once.
 * @param url of a server
 * @returns how many were noticed, and those that were not, in words
 */
export async function scoreOfLedger(
  url: string,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<{ noticed: number; unnoticed: string[] }> {
  const mutants = await inOwnDatabase(url, 'mutants', mutantsIn);
  const unnoticed: string[] = [];
  const faultless = await faultsOfLedger(url);
  if (faultless.length > 0) throw new Error(`the ledger itself has faults: ${faultless.join(', ')}`);
  for (const [i, mutant] of mutants.entries()) {
    const isNoticed = (await faultsOfLedger(url, mutant)).length > 0;
    if (!isNoticed) unnoticed.push(mutant.what);
    onProgress(i + 1, mutants.length);
  }
  return { noticed: mutants.length - unnoticed.length, unnoticed };
}

async function faultsOfLedger(url: string, mutant?: Mutant): Promise<string[]> {
  return inOwnDatabase(url, 'mutant', async (own) => {
    const change = async (client: pg.Client) => {
      if (mutant !== undefined) await client.query(mutant.statement);
    };
    try {
      const { differences } = await compareWithModel(own, { seed: SEED, commands: COMMANDS, change });
      return differences.length > 0 ? differences : await faultsAtOnce(own);
    } catch (error) {
      return [String(error)];
    }
  });
}

async function mutantsIn(url: string): Promise<Mutant[]> {
  const postgres = openPostgres<LedgerTables>(url, { name: 'mutants', max: 1, onError: () => {} });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await ledgerMigration.up(postgres.db);
    const { rows: functions } = await client.query<{ name: string; definition: string }>(
      `select p.proname as name, pg_get_functiondef(p.oid) as definition from pg_proc p
       where p.pronamespace = 'ledger'::regnamespace and p.prolang = (select oid from pg_language where lanname = 'plpgsql')
       order by 1`,
    );
    const { rows: checks } = await client.query<{ of: string; name: string }>(
      `select conrelid::regclass::text as of, conname as name from pg_constraint
       where connamespace = 'ledger'::regnamespace and contype = 'c' order by 1, 2`,
    );
    return [
      ...functions.flatMap(({ name, definition }) => mutantsOf(name, definition)),
      ...checks.map(({ of, name }) => ({
        what: `${of} without its check ${name}`,
        statement: `alter table ${of} drop constraint ${name}`,
      })),
    ];
  } finally {
    await client.end();
    await postgres.close();
  }
}

async function inOwnDatabase<Result>(
  server: string,
  name: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const database = await ownDatabase(server, `${name}_${crypto.randomUUID().slice(0, 8)}`);
  try {
    return await work(database.url);
  } finally {
    await database.drop();
  }
}
