import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { compareWithModel } from '../../ledger/compare.ts';
import { repositoryRoot } from '../../process/repository.ts';
import { ownDatabase } from '../../system/own-database.ts';
import { CHANGE } from './change.ts';
import { makeLedger } from './changed-postgres.ts';
import { equivalents } from './equivalents.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

const SEED = 20261128;
const COMMANDS = 4000;

/** What became of each change, in words. */
interface Score {
  byModel: string[];
  /** With the test that fails. */
  byTests: { what: string; by: string }[];
  unnoticed: string[];
}

/**
 * Changes the ledger's functions, its constraints and its triggers in small ways, each in databases of its own, and gives
 * each the commands that the model is compared by, then the integration tests of the ledger.
 * @param url of a server
 * @throws where the ledger as it is has faults by these
 */
export async function scoreOfLedger(
  url: string,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Score> {
  const mutants = await inOwnDatabase(url, 'mutants', mutantsIn);
  const isAsItShould = async () => {
    const failed = (await differsFromModel(url)) ? 'the model' : await failingTest(url);
    if (failed !== undefined) throw new Error(`the ledger itself has faults: ${failed}`);
  };
  await isAsItShould();
  const score: Score = { byModel: [], byTests: [], unnoticed: [] };
  for (const [i, mutant] of mutants.entries()) {
    const { what } = mutant;
    const by = (await differsFromModel(url, mutant)) ? 'the model' : await failingTest(url, mutant);
    if (by === undefined) score.unnoticed.push(what);
    else if (by === 'the model') score.byModel.push(what);
    else score.byTests.push({ what, by });
    onProgress(i + 1, mutants.length);
  }
  // Once more: what was noticed was not the machine.
  await isAsItShould();
  return score;
}

async function differsFromModel(url: string, mutant?: Mutant): Promise<boolean> {
  return inOwnDatabase(url, 'mutant', async (own) => {
    const change = async (client: pg.Client) => {
      if (mutant !== undefined) await client.query(mutant.statement);
    };
    try {
      const { differences } = await compareWithModel(own, { seed: SEED, commands: COMMANDS, change });
      return differences.length > 0;
    } catch {
      return true;
    }
  });
}

/** @returns the test that fails first, by its name. @throws where tests could not be run, which is no failure of theirs */
async function failingTest(url: string, mutant?: Mutant): Promise<string | undefined> {
  await rm(reportFile, { force: true });
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--config', config, '--reporter=json', `--outputFile=${reportFile}`],
    {
      cwd: repositoryRoot,
      env: {
        ...process.env,
        POSTGRES_URL: url,
        ...(mutant === undefined ? {} : { [CHANGE]: mutant.statement }),
      },
      stdio: ['ignore', 'ignore', mutant === undefined ? 'inherit' : 'ignore'],
    },
  );
  await once(child, 'exit');
  const { testResults } = JSON.parse(await readFile(reportFile, 'utf8')) as Report;
  for (const { assertionResults, message } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed');
    if (failed !== undefined) return failed.fullName;
    if (message) throw new Error(message);
  }
  return undefined;
}

const vitest = 'node_modules/vitest/vitest.mjs';
const config = 'ops/mutation/ledger/vitest.config.ts';
const reportFile = join(repositoryRoot, 'test-results/mutation-ledger-tests.json');

/** As much of what Vitest reports as is read of it. `message`: of a file that could not be run. */
interface Report {
  testResults: { message: string; assertionResults: { status: string; fullName: string }[] }[];
}

async function mutantsIn(url: string): Promise<Mutant[]> {
  await makeLedger(url, undefined);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: functions } = await client.query<{ name: string; definition: string }>(
      `select p.proname as name, pg_get_functiondef(p.oid) as definition from pg_proc p
       where p.pronamespace = 'ledger'::regnamespace and p.prolang = (select oid from pg_language where lanname = 'plpgsql')
       order by 1`,
    );
    // Checks, keys of others and keys of their own.
    const { rows: constraints } = await client.query<{ of: string; name: string }>(
      `select conrelid::regclass::text as of, conname as name from pg_constraint
       where connamespace = 'ledger'::regnamespace and contype in ('c', 'f', 'p') order by 1, 2`,
    );
    const { rows: triggers } = await client.query<{ of: string; name: string }>(
      `select tgrelid::regclass::text as of, tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where c.relnamespace = 'ledger'::regnamespace and not tgisinternal order by 1, 2`,
    );
    const all = [
      ...functions.flatMap(({ name, definition }) => mutantsOf(name, definition)),
      ...constraints.map(({ of, name }) => ({
        what: `${of} without its ${name}`,
        statement: `alter table ${of} drop constraint ${name} cascade`,
      })),
      ...triggers.map(({ of, name }) => ({
        what: `${of} without its trigger ${name}`,
        statement: `drop trigger ${name} on ${of}`,
      })),
    ];
    return all.filter(({ what }) => !(what in equivalents));
  } finally {
    await client.end();
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
