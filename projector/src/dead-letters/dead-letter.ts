import type { JsMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { Nats } from '@vivarium/platform/nats/connect.ts';

/** Headers that say where a dead letter came from and why. */
export const letterHeaders = {
  subject: 'Vivarium-Subject',
  cause: 'Vivarium-Cause',
  error: 'Vivarium-Error',
  sequence: 'Vivarium-Stream-Sequence',
  deliveries: 'Vivarium-Deliveries',
  consumer: 'Vivarium-Consumer',
  failedAt: 'Vivarium-Failed-At',
} as const;

/** Why a message was given up: it is no event, or folding it failed every time. */
export type Cause = 'unparseable' | 'poison';

/** Longest error text that goes into a header. */
const MAX_ERROR = 1000;

/**
 * Puts a message into the dead letters under `<prefix>dlq.<its subject>`. Once per message, however often it is
 * tried: the second copy has the same message id.
 * @throws when the stream does not acknowledge: the message must then not be terminated.
 */
export async function buryMessage(
  { jetstream }: Nats,
  prefix: string,
  message: JsMsg,
  { cause, error, now }: { cause: Cause; error: unknown; now: Date },
): Promise<void> {
  const { consumer, streamSequence, deliveryCount } = message.info;
  const said = headers();
  said.set(letterHeaders.subject, message.subject);
  said.set(letterHeaders.cause, cause);
  said.set(letterHeaders.error, oneLine(error));
  said.set(letterHeaders.sequence, String(streamSequence));
  said.set(letterHeaders.deliveries, String(deliveryCount));
  said.set(letterHeaders.consumer, consumer);
  said.set(letterHeaders.failedAt, now.toISOString());
  await jetstream.publish(`${prefix}dlq.${message.subject}`, message.data, {
    msgID: `${consumer}.${streamSequence}`,
    headers: said,
  });
}

function oneLine(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  // Header values are one line of ASCII.
  return text.replaceAll(/[^\x20-\x7E]+/g, ' ').slice(0, MAX_ERROR);
}
