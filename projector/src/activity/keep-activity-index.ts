import type { Client } from '@elastic/elasticsearch';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { NotReady } from '@vivarium/platform/http/health.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { regularly } from '@vivarium/platform/process/regularly.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { forgetPosition } from './activity-consumer.ts';
import { ensureActivityIndex, writeAlias } from './ensure-activity-index.ts';

interface Keeping {
  client: Client;
  nats: Nats;
  prefix: string;
  logger: Logger;
}

/** Goes on until it is stopped. */
export interface KeptIndex {
  /** A check for `/readyz`. @throws {NotReady} while there is none of this version. */
  demand(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Makes the index where it is missing, now and later, and has the whole stream read into it then. Where another version's is
 * read instead, a newer projector has put it there, and this one leaves it.
 * @param everyMs milliseconds from one look to the next
 * @throws when it cannot be made now
 */
export async function keepActivityIndex(
  { client, nats, prefix, logger }: Keeping,
  everyMs: number,
): Promise<KeptIndex> {
  const ensure = () => ensureActivityIndex(client, prefix, () => forgetPosition(nats, prefix));
  await ensure();
  const look = async () => {
    if (await client.indices.existsAlias({ name: activityAlias(prefix) })) return;
    logger.warn('the index of activity has gone: it is filled anew from the stream');
    await ensure();
  };
  const looking = regularly('look for the index of activity', look, { logger, everyMs, firstMs: everyMs });
  return {
    demand: async () => {
      if (!(await client.indices.existsAlias({ name: writeAlias(prefix) }))) throw new NotReady('missing');
    },
    stop: looking.stop,
  };
}
