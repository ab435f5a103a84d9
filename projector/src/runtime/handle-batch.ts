import type { JsMsg } from '@nats-io/jetstream';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { parseEvent } from '@vivarium/contracts/parse-event.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { buryMessage, type Cause } from '../dead-letters/dead-letter.ts';
import { retryDelayMs } from './backoff.ts';
import type { Failures } from './failures.ts';
import type { ProjectorMetrics } from './projector-metrics.ts';

export interface Handling {
  nats: Nats;
  prefix: string;
  logger: Logger;
  metrics: ProjectorMetrics;
  clock: Clock;
  /** Deliveries after which an event that cannot be folded is given up. */
  maxDeliver: number;
  project(events: readonly DomainEvent[]): Promise<Failures>;
}

/**
 * Folds the events of some messages and tells the stream about each: acknowledged when it is in the read models,
 * put back with a delay when it may succeed later, buried when it never will.
 * @returns false when Elasticsearch was not available and everything was put back.
 */
export async function handleBatch(to: Handling, messages: readonly JsMsg[]): Promise<boolean> {
  const end = to.metrics.batchSeconds.startTimer();
  to.metrics.batchSize.observe(messages.length);
  const events = new Map<DomainEvent, JsMsg>();
  for (const message of messages) {
    try {
      events.set(parseEvent(message.string()), message);
    } catch (error) {
      await bury(to, message, 'unparseable', error);
    }
  }
  let failures: Failures;
  try {
    failures = await to.project([...events.keys()]);
  } catch (error) {
    to.logger.warn({ err: error, events: events.size }, 'read models are not available, putting events back');
    to.metrics.unavailable.inc();
    for (const message of events.values()) retry(to, message);
    return false;
  }
  for (const [event, message] of events) await settleMessage(to, event, message, failures);
  observe(to, messages, events.keys());
  end();
  return true;
}

async function settleMessage(
  to: Handling,
  event: DomainEvent,
  message: JsMsg,
  failures: Failures,
): Promise<void> {
  const failure = failures.of(event);
  if (failure === undefined) {
    message.ack();
    to.metrics.events.inc({ outcome: 'folded' });
  } else if (failure.kind === 'poison' && message.info.deliveryCount >= to.maxDeliver) {
    await bury(to, message, 'poison', failure.error);
  } else {
    const error = failure.kind === 'poison' ? failure.error : undefined;
    to.logger.warn({ err: error, event: event.id, type: event.type, why: failure.kind }, 'event put back');
    retry(to, message);
  }
}

function retry(to: Handling, message: JsMsg): void {
  message.nak(retryDelayMs(message.info.deliveryCount));
  to.metrics.events.inc({ outcome: 'retried' });
}

async function bury(to: Handling, message: JsMsg, cause: Cause, error: unknown): Promise<void> {
  try {
    await buryMessage(to.nats, to.prefix, message, { cause, error, now: to.clock() });
  } catch (failed) {
    // Not terminated: the stream delivers it once more, and it is buried then.
    to.logger.error({ err: failed, subject: message.subject }, 'cannot write a dead letter');
    return retry(to, message);
  }
  message.term(cause);
  to.metrics.deadLetters.inc({ cause });
  to.metrics.events.inc({ outcome: 'dead' });
  to.logger.error({ err: error, subject: message.subject, cause }, 'event moved to the dead letters');
}

function observe(to: Handling, messages: readonly JsMsg[], events: Iterable<DomainEvent>): void {
  const now = to.clock().getTime();
  let newest = 0;
  for (const event of events) {
    const time = Date.parse(event.time);
    newest = Math.max(newest, time);
    to.metrics.eventAge.observe(Math.max(0, now - time) / 1000);
  }
  if (newest > 0) to.metrics.newestEvent.set(newest / 1000);
  const last = messages.at(-1);
  if (last !== undefined) to.metrics.pending.set(last.info.pending);
}
