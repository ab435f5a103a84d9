import { flushCompileCache } from 'node:module';
import type { Logger } from '../telemetry/logger.ts';

/** Anything that a process holds and gives back at its end. */
export interface Running {
  close(): Promise<void>;
}

/**
 * How long a process may take to end in order, in milliseconds: requests, batches and jobs that are under way. A store that
 * does not answer must not hold it for longer; what was not acknowledged is done again by who comes next. Less than what
 * the launcher and Docker wait before they kill.
 */
const SHUTDOWN_MS = 8000;

/**
 * Runs a server until SIGTERM or SIGINT (or until its parent goes away, when it was forked with a channel), then closes it:
 * in order, within {@link SHUTDOWN_MS}, or at once when it is asked a second time. Exits 1 when it cannot start. A signal
 * while it still starts ends it at once.
 */
export async function run(logger: Logger, start: () => Promise<Running>): Promise<void> {
  let running: Running | undefined;
  let isStopping = false;
  const stop = async (reason: string) => {
    if (isStopping || running === undefined) {
      logger.info({ reason }, 'ending at once');
      return process.exit(running === undefined ? 0 : 1);
    }
    isStopping = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => {
      logger.warn({ afterMs: SHUTDOWN_MS }, 'something under way did not end in time, ending without it');
      process.exit(1);
    }, SHUTDOWN_MS).unref();
    try {
      await running.close();
      process.exit(0);
    } catch (error) {
      logger.error({ err: error }, 'did not end in order');
      process.exit(1);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  process.on('disconnect', () => void stop('parent gone'));
  try {
    running = await start();
    // For its next start, should it be killed: by itself Node writes it when it ends in order. Nothing where it keeps none.
    flushCompileCache();
  } catch (error) {
    logger.fatal({ err: error }, error instanceof Error ? error.message : 'cannot start');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 500).unref();
  }
}
