import type { Client } from '@elastic/elasticsearch';
import { startRolling } from '@vivarium/platform/rolling/start-rolling.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { rollActivity } from './listing-activity/roll-activity.ts';
import { rollDays } from './market-days/roll-days.ts';

const DAYS_PAUSE_MS = 1000;
/** Numbers of views are flushed in batches: a crowd on one listing is one write. */
const ACTIVITY_PAUSE_MS = 3000;

/** Keeps what is rolled up, up to what it is made of: the days of the market, and what visitors do with each listing. */
export function startRollUps(given: { client: Client; prefix: string; logger: Logger }): {
  stop(): Promise<void>;
} {
  const { client, prefix, logger } = given;
  const rolling = [
    startRolling('days of the market', (signal) => rollDays(client, prefix, signal), {
      pauseMs: DAYS_PAUSE_MS,
      logger,
    }),
    startRolling('activity of listings', (signal) => rollActivity(client, prefix, signal), {
      pauseMs: ACTIVITY_PAUSE_MS,
      logger,
    }),
  ];
  return {
    stop: async () => {
      await Promise.all(rolling.map((one) => one.stop()));
    },
  };
}
