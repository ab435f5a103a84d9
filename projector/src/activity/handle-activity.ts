import type { Client } from '@elastic/elasticsearch';
import type { JsMsg } from '@nats-io/jetstream';
import type { ActivityDocument } from '@vivarium/contracts/activity/document.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Counter } from 'prom-client';
import { retryDelayMs } from '../runtime/backoff.ts';
import { parseActivity } from './document-of.ts';

export interface ActivityHandling {
  client: Client;
  /** Alias that is written to. */
  index: string;
  logger: Logger;
  counter: Counter<'outcome'>;
}

/**
 * Writes what some messages say and tells the stream about each: acknowledged when it is in the index, put back with a
 * delay when it may succeed later, ended when it never will. Activity is not worth a dead letter.
 * @returns false when Elasticsearch was not available and something was put back.
 */
export async function handleActivity(to: ActivityHandling, messages: readonly JsMsg[]): Promise<boolean> {
  const parsed = messages.flatMap((message) => {
    try {
      return [{ message, document: parseActivity(message.string()) }];
    } catch (error) {
      drop(to, message, error);
      return [];
    }
  });
  if (parsed.length === 0) return true;
  const results = await write(to, parsed).catch((error: unknown) => {
    to.logger.warn({ err: error }, 'activity cannot be written, putting it back');
    return undefined;
  });
  let wasAvailable = true;
  for (const [i, { message }] of parsed.entries()) {
    const result = results?.[i];
    if (result !== undefined && result.status < 300) {
      message.ack();
      to.counter.inc({ outcome: 'kept' });
    } else if (result?.status === 400) drop(to, message, new Error(result.reason));
    else {
      wasAvailable = false;
      message.nak(retryDelayMs(message.info.deliveryCount));
      to.counter.inc({ outcome: 'retried' });
    }
  }
  return wasAvailable;
}

/** One document for each event, by its id: written twice, it is the same document. */
async function write(
  { client, index }: ActivityHandling,
  parsed: readonly { document: ActivityDocument }[],
): Promise<{ status: number; reason: string }[]> {
  const { items } = await client.bulk({
    index,
    require_alias: true,
    operations: parsed.flatMap(({ document }) => [{ index: { _id: document.id } }, document]),
  });
  return items.map(({ index: item }) => ({
    status: item?.status ?? 500,
    reason: `${item?.error?.type}: ${item?.error?.reason}`,
  }));
}

function drop({ logger, counter }: ActivityHandling, message: JsMsg, error: unknown): void {
  logger.error({ err: error, subject: message.subject, sequence: message.seq }, 'activity dropped');
  message.term('no activity');
  counter.inc({ outcome: 'dropped' });
}
