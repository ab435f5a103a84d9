import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { parseEvent } from '@vivarium/contracts/parse-event.ts';
import { streams, subjectsOf } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { type Consumption, consume } from '@vivarium/platform/stream/consume.ts';
import type { ConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import { done, oneByOne } from '@vivarium/platform/stream/outcome.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Moment } from '../aggregate/execute.ts';
import { isStoreUnavailable } from '../aggregate/store-problems.ts';
import type { Reaction, Surroundings } from '../context.ts';

/** Events that one reaction is handed at a time; they wait for each other. */
const BATCH = 16;

export interface Reacting {
  nats: Nats;
  prefix: string;
  logger: Logger;
  metrics: (consumer: string) => ConsumerMetrics;
  /** After this long without a sign of life an event goes to another worker, in milliseconds. */
  ackWaitMs: number;
  /** Failures after which an event goes to the dead letters of the reaction. */
  maxDeliver: number;
  at: Surroundings & Moment;
}

/** @returns the place of a reaction in the stream. */
export function durableOf({ name }: Pick<Reaction, 'name'>, prefix: string): string {
  return `${prefix}reaction-${name}`;
}

/**
 * Starts to tell a reaction what happens, from where it was the last time, or from the oldest event that the stream keeps for a
 * new one. Each reaction stands for itself: what one cannot do goes to the dead letters, and stops neither itself nor others.
 */
export function reactToEvents(reacting: Reacting, reaction: Reaction): Promise<Consumption> {
  const { prefix, metrics, at } = reacting;
  const { name: stream } = streams.events(prefix);
  const { gathers } = reaction;
  const isOutage = (error: unknown) => isStoreUnavailable(error) || reaction.isOutage?.(error) === true;
  return consume<DomainEvent>({
    ...reacting,
    stream,
    durable: durableOf(reaction, prefix),
    subjects: reaction.on.map((type) => subjectsOf(type, prefix)),
    batch: BATCH,
    givesWay: reaction.givesWay,
    clock: at.clock,
    metrics: metrics(reaction.name),
    deadLetters: streams.deadLetters(prefix),
    parse: parseEvent,
    ...(gathers === undefined ? {} : { gatherMs: gathers.forMs }),
    handle:
      gathers === undefined
        ? oneByOne((event) => reaction.react(event, at), isOutage)
        : async (events: readonly DomainEvent[]) =>
            (await gathers.reactToAll(events, at)) ?? events.map(() => done),
    isOutage,
  });
}
