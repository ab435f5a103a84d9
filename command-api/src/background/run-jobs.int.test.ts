import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { openPostgres } from '../aggregate/postgres/database.ts';
import type { AtWork, Job } from '../context.ts';
import { type OwnPostgres, ownPostgres } from '../testing/own-postgres.ts';
import { type RunningJobs, runJobs } from './run-jobs.ts';

let database: OwnPostgres;
let boss: PgBoss;
const running: RunningJobs[] = [];
beforeAll(async () => {
  database = await ownPostgres(`jobs${process.pid.toString(36)}${Date.now().toString(36)}`);
  boss = new PgBoss({ connectionString: database.url, schema: 'jobs', supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
});
afterEach(() => Promise.all(running.splice(0).map((one) => one.close())));
afterAll(async () => {
  await boss.stop({ graceful: false });
  await database.drop();
});

const at = {} as AtWork;
const logger = createLogger('test', 'silent');
const soon = { deadAfterS: 10, lookEveryS: 1, retryAfterS: 1, mostS: 3600 };
const aJob = (name: string, run: Job['run']): Job => ({ name, schedule: '0 0 1 1 *', run });
async function working(jobs: readonly Job[], bounds?: typeof soon) {
  const one = await runJobs(database.url, { jobs, at, logger, ...(bounds && { bounds }) });
  running.push(one);
  return one;
}

it('a job whose worker was killed is begun by another, soon and not when it has lasted too long', async () => {
  let runs = 0;
  const job = aJob('orphan', async () => {
    runs += 1;
  });
  await (await working([job], soon)).close();
  running.splice(0);
  await boss.send('orphan');
  // Taken by somebody who says nothing of it ever after, as one who was killed.
  expect(await boss.fetch('orphan')).toHaveLength(1);
  await working([job], soon);
  await vi.waitFor(() => expect(runs).toBe(1), { timeout: 60_000, interval: 100 });
}, 90_000);

it('a job that has become another’s is told so while it runs', async () => {
  let signal: AbortSignal | undefined;
  const over = Promise.withResolvers<void>();
  const job = aJob('taken-away', async (given) => {
    signal = given.signal;
    await over.promise;
  });
  const worker = await working([job], soon);
  await worker.runNow('taken-away');
  await vi.waitFor(() => expect(signal?.aborted).toBe(false), 30_000);
  const { db, close } = openPostgres<object>(database.url, { name: 'test', max: 1, onError: () => {} });
  await sql`update jobs.job set state = 'failed' where name = 'taken-away'`.execute(db);
  await close();
  await vi.waitFor(() => expect(signal?.aborted).toBe(true), { timeout: 30_000, interval: 100 });
  over.resolve();
}, 90_000);

it('a queue from before is held to the bounds of now', async () => {
  await boss.createQueue('older', { policy: 'exclusive', expireInSeconds: 900 });
  await working([aJob('older', async () => {})]);
  const queue = await boss.getQueue('older');
  expect(queue).toMatchObject({ policy: 'exclusive', heartbeatSeconds: 60 });
  expect(queue?.expireInSeconds).toBeGreaterThan(3600);
});
