import type { Client, estypes } from '@elastic/elasticsearch';
import { type Aggregate, aggregateOf, type DomainEvent, type EventOf } from '@vivarium/contracts/events.ts';
import { parseEvent } from '@vivarium/contracts/parse-event.ts';
import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { streams, subjectsOf } from '@vivarium/contracts/shared/envelope.ts';
import { isElasticsearchOutage } from '@vivarium/platform/elasticsearch/is-outage.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { type Consumption, consume } from '@vivarium/platform/stream/consume.ts';
import type { ConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import { oneByOne } from '@vivarium/platform/stream/outcome.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { IndexOf, Stored } from '../definition/projection.ts';

/** A search of one read model. */
export interface LookUp {
  readModel: ReadModel;
  query: estypes.QueryDslQueryContainer;
  /** Documents that are found at most. */
  size: number;
}

/** What a reader does with the events of one aggregate. Pure: no I/O, no clock. */
export interface Reading<E extends DomainEvent, Effect> {
  /** What must be known for the decision; nothing, when the event needs none. */
  lookUp(event: E): readonly LookUp[];
  /** @param found the documents of each look-up, in order. @returns what is to happen now. */
  decide(event: E, found: readonly (readonly Stored[])[]): readonly Effect[];
}

/**
 * A reader of events beside the read models: it looks something up, decides, and lets something happen, such as telling those
 * whose saved search a new listing matches. Its decision is pure; what it needs for it, and what comes of it, is the
 * runtime's and `perform`'s.
 */
export interface Reader<Effect> {
  /** Also the name of its place in the stream. One of another name reads all events that the stream keeps. */
  name: string;
  on: { readonly [A in Aggregate]?: Reading<EventOf<A>, Effect> };
  /**
   * Lets it happen. Called again with the same effects when the event is delivered twice, so they must bear that.
   * @throws when it cannot be done, which counts against the event
   */
  perform(effects: readonly Effect[]): Promise<void>;
}

/** @returns the reader, typed by its effects. */
export function defineReader<Effect>(reader: Reader<Effect>): Reader<Effect> {
  return reader;
}

export interface ReaderDependencies {
  client: Client;
  nats: Nats;
  prefix: string;
  indexOf: IndexOf;
  logger: Logger;
  metrics: ConsumerMetrics;
  clock: Clock;
  /** Events that one process takes at a time. */
  batch: number;
  ackWaitMs: number;
  maxDeliver: number;
}

/** Starts a reader, at its own place in the stream: it neither waits for the read models nor stops them. */
export function startReader<Effect>(
  { client, indexOf, ...dependencies }: ReaderDependencies,
  reader: Reader<Effect>,
): Promise<Consumption> {
  const { prefix } = dependencies;
  const handle = async (event: DomainEvent) => {
    const reading = reader.on[aggregateOf(event)] as Reading<DomainEvent, Effect> | undefined;
    if (reading === undefined) return;
    const found = await Promise.all(
      reading.lookUp(event).map((lookUp) => search(client, indexOf(lookUp.readModel), lookUp)),
    );
    const effects = reading.decide(event, found);
    if (effects.length > 0) await reader.perform(effects);
  };
  return consume({
    ...dependencies,
    stream: streams.events(prefix).name,
    durable: `${prefix}${reader.name}`,
    subjects: Object.keys(reader.on).map((aggregate) => subjectsOf(aggregate, prefix)),
    deadLetters: streams.deadLetters(prefix),
    parse: parseEvent,
    handle: oneByOne(handle, isElasticsearchOutage),
    isOutage: isElasticsearchOutage,
  });
}

async function search(client: Client, index: string, { query, size }: LookUp): Promise<Stored[]> {
  const { hits } = await client.search<Stored>({ index, query, size, track_total_hits: false });
  return hits.hits.flatMap(({ _source: document }) => document ?? []);
}
