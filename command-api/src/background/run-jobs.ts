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

/** A job that has been silent for so long has died with its worker, in seconds; another one may begin. */
const DEAD_AFTER_S = 15 * 60;
/** Less than a process has to end. */
const LONGEST_END_MS = 5000;

/**
 * Runs jobs by the clock, in Postgres, which all workers share: however many there are, each time that is due is one run,
 * and never do two of one job run at once. A run that fails is tried again twice. Schedules of jobs that are no more are
 * taken away.
 */
export async function runJobs(
  url: string,
  { jobs, at, logger }: { jobs: readonly Job[]; at: AtWork; logger: Logger },
): Promise<RunningJobs> {
  const boss = bossAt(url);
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
    // Exclusive: one that is due while it waits or runs is that one.
    await boss.createQueue(job.name, {
      policy: 'exclusive',
      retryLimit: 2,
      retryDelay: 30,
      retryBackoff: true,
      expireInSeconds: DEAD_AFTER_S,
    });
    await boss.schedule(job.name, job.schedule, null, { tz: 'UTC' });
    await boss.work(job.name, { pollingIntervalSeconds: 2 }, () => runOne(job, at, logger));
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
