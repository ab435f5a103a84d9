import { startRolling } from '@vivarium/platform/rolling/start-rolling.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { MarketColumns } from './read-columns.ts';

/** What is read so often is never far behind; while nothing has changed, that is one look at one document. */
const EVERY_MS = 10_000;

/**
 * Reads the market now and again, so that nobody who asks has to wait until all of it is read and added up for the first time.
 * What fails is for whoever asks to be told of.
 */
export function readAhead(
  marketColumns: () => Promise<MarketColumns>,
  logger: Logger,
): { stop(): Promise<void> } {
  const read = () => marketColumns().catch(() => undefined);
  return startRolling('the market, read ahead', read, { pauseMs: EVERY_MS, logger });
}
