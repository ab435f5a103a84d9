import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { type ConstructorOptions, PgBoss } from 'pg-boss';
import { postgresLimits } from '../aggregate/postgres/database.ts';
import type { AtWork, Job } from '../context.ts';

export interface RunningJobs {
  /** Runs a job now, beside its schedule, unless it waits or runs already. */
  runNow(name: string): Promise<void>;
  /** Lets jobs that run come to their end. */
  close(): Promise<void>;
}

/** When a job is another's, in seconds. */
export interface JobBounds {
  /** Its worker says twice within this that it is at it; one that does not has died, and another may begin. 10 at least. */
  deadAfterS: number;
  /** From one look for those that have died to the next. */
  lookEveryS: number;
  /** Before the second try; before the third twice that. */
  retryAfterS: number;
  /** However alive its worker is: what takes so long hangs. */
  mostS: number;
}
const usual: JobBounds = { deadAfterS: 60, lookEveryS: 30, retryAfterS: 30, mostS: 6 * 60 * 60 };
/** Less than a process has to end. */
const LONGEST_END_MS = 5000;

/**
 * Runs jobs by the clock, in Postgres, which all workers share: however many there are, each time that is due is one run,
 * and never do two of one job run at once. A run that fails is tried again twice, and so is one whose worker has died, within
 * two or three minutes. One that has become another's while it runs, or whose worker ends, is told so by its signal. Schedules of
 * jobs that are no more are taken away.
 * @param given `bounds` other than usual in tests
 */
export async function runJobs(
  url: string,
  {
    jobs,
    at,
    logger,
    bounds: { deadAfterS, lookEveryS, retryAfterS, mostS } = usual,
  }: { jobs: readonly Job[]; at: Omit<AtWork, 'signal'>; logger: Logger; bounds?: JobBounds },
): Promise<RunningJobs> {
  const boss = bossAt(url, { superviseIntervalSeconds: lookEveryS, monitorIntervalSeconds: lookEveryS });
  boss.on('error', (err) => logger.warn({ err }, 'timed jobs have trouble'));
  try {
    await boss.start();
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
  const names = new Set(jobs.map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!names.has(name)) await boss.unschedule(name);
  for (const job of jobs) {
    const queue = {
      ...{ retryLimit: 2, retryDelay: retryAfterS, retryBackoff: true },
      ...{ heartbeatSeconds: deadAfterS, expireInSeconds: mostS },
    };
    // Exclusive: one that is due while it waits or runs is that one.
    await boss.createQueue(job.name, { policy: 'exclusive', ...queue });
    // One that is there stays as it was made.
    await boss.updateQueue(job.name, queue);
    await boss.schedule(job.name, job.schedule, null, { tz: 'UTC' });
    await boss.work(job.name, { pollingIntervalSeconds: 2 }, async ([taken]) => {
      const signal = taken?.signal ?? AbortSignal.abort();
      await runOne(job, { ...at, signal }, logger);
    });
  }
  return {
    runNow: async (name) => void (await boss.send(name)),
    close: () => boss.stop({ graceful: true, timeout: LONGEST_END_MS }),
  };
}

/**
 * Asks for a run of a job beside its schedule, from a process that runs none.
 * @returns whether there is such a job; one that waits or runs already is that one
 */
export async function askForJob(url: string, name: string): Promise<boolean> {
  const boss = bossAt(url, { supervise: false, schedule: false, migrate: false });
  try {
    await boss.start();
    if ((await boss.getQueue(name)) === null) return false;
    await boss.send(name);
    return true;
  } finally {
    await boss.stop({ graceful: false }).catch(() => undefined);
  }
}

function bossAt(url: string, options: ConstructorOptions = {}): PgBoss {
  return new PgBoss({
    ...postgresLimits,
    connectionString: url,
    application_name: 'worker',
    schema: 'jobs',
    max: 2,
    ...options,
  });
}

async function runOne({ name, run }: Job, at: AtWork, logger: Logger): Promise<void> {
  const began = performance.now();
  try {
    await run(at);
    logger.info({ job: name, ms: Math.round(performance.now() - began) }, 'job done');
  } catch (error) {
    logger.error({ job: name, err: error }, 'job failed');
    throw error;
  }
}
