import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { ensureActivityStream, type Nats } from '@vivarium/platform/nats/connect.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { Counter, type Registry } from 'prom-client';
import { retryDelayMs } from '../runtime/backoff.ts';
import { createIntake } from '../runtime/intake.ts';
import { bindActivityConsumer, forgetPosition } from './activity-consumer.ts';
import { ensureActivityIndex, writeAlias } from './ensure-activity-index.ts';
import { forgetOldActivity } from './forget-old-activity.ts';
import { handleActivity } from './handle-activity.ts';

export interface ActivityDependencies {
  client: Client;
  nats: Nats;
  prefix: string;
  logger: Logger;
  registry: Registry;
  clock: Clock;
  ackWaitMs: number;
}

const BATCH = 256;
const A_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Starts to fold activity into its index, beside the projections and apart from them: neither waits for the other.
 * Any number of instances may run at once.
 */
export async function startActivity(to: ActivityDependencies): Promise<{ stop(): Promise<void> }> {
  const { client, nats, prefix, logger } = to;
  const index = writeAlias(prefix);
  await ensureActivityStream(nats, prefix);
  // An index that got lost is filled from the whole stream too.
  await ensureActivityIndex(client, prefix, () => forgetPosition(nats, prefix));
  const counter = new Counter({
    name: 'projector_activity_total',
    help: 'What visitors did, by what became of it: kept, retried or dropped',
    labelNames: ['outcome'],
    registers: [to.registry],
  });
  const intake = createIntake(() => bindActivityConsumer(nats, prefix, to.ackWaitMs), BATCH, logger);
  const stopping = new AbortController();
  const work = async () => {
    let refused = 0;
    for (let messages = await intake.next(); messages !== undefined; messages = await intake.next()) {
      const wasAvailable = await handleActivity({ client, index, logger, counter }, messages);
      refused = wasAvailable ? 0 : refused + 1;
      if (refused > 0)
        await wait(retryDelayMs(refused), undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const working = work();
  const forget = () =>
    forgetOldActivity(client, index, to.clock()).catch((error: unknown) => {
      logger.warn({ err: error }, 'old activity was not deleted');
    });
  let forgetting: Promise<unknown> = forget();
  const daily = setInterval(() => {
    forgetting = forget();
  }, A_DAY_MS);
  return {
    stop: async () => {
      clearInterval(daily);
      stopping.abort();
      await intake.stop();
      await Promise.all([working, forgetting]);
    },
  };
}
