import type { Nats } from '@vivarium/platform/nats/connect.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Context, Job } from '../context.ts';
import type { Schema } from '../schema.ts';
import { erasePeople } from './erase-people.ts';
import { forgetHandledEvents } from './forget-handled-events.ts';
import { forgetOldReceipts } from './forget-old-receipts.ts';

/** @returns the jobs that concern all contexts alike. @param given `days` for which handled events are kept */
export function kernelJobs(given: {
  schema: Schema;
  contexts: readonly Context[];
  nats: Nats;
  prefix: string;
  days: number;
  logger: Logger;
}): Job[] {
  const intakes = given.contexts.flatMap(({ intakes: own = [] }) => own);
  return [forgetOldReceipts(given.schema), forgetHandledEvents({ ...given, intakes }), erasePeople(given)];
}
