import type { Logger } from '@vivarium/platform/telemetry/logger.ts';

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** Does something now and once a day, for as long as the process lives. What fails is tried the next day. */
export function daily(
  what: string,
  work: (signal: AbortSignal) => Promise<unknown>,
  logger: Logger,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const once = () =>
    work(stopping.signal).catch((err: unknown) => {
      logger.warn({ err, what }, 'what is done daily failed');
    });
  let doing = once();
  const timer = setInterval(() => {
    doing = once();
  }, A_DAY_MS);
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await doing;
    },
  };
}
