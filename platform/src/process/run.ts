import type { Logger } from '../telemetry/logger.ts';

/** Anything that a process holds and gives back at its end. */
export interface Running {
  close(): Promise<void>;
}

/**
 * Runs a server until SIGTERM or SIGINT (or until its parent goes away, when it was forked with a channel),
 * then closes it. Exits 1 when it cannot start.
 */
export async function run(logger: Logger, start: () => Promise<Running>): Promise<void> {
  try {
    const running = await start();
    let closing = false;
    const stop = async (reason: string) => {
      if (closing) return;
      closing = true;
      logger.info({ reason }, 'stopping');
      await running.close();
      process.exit(0);
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
    process.on('disconnect', () => void stop('parent gone'));
  } catch (error) {
    logger.fatal({ err: error }, error instanceof Error ? error.message : 'cannot start');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 500).unref();
  }
}
