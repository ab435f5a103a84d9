import type { Cause, Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { Actor, Aggregate, Happening } from './decision.ts';

/** What an event tells beside what happened. */
export interface EventMeta {
  id: string;
  now: Date;
  cause: Cause;
  /** Who gave the command; undefined for what no one did, such as a snapshot. */
  actor?: Actor | undefined;
}

/**
 * @param source the part of the write side that says it, e.g. `/command-api/listings`.
 * @param data what the event carries.
 * @returns the event of a happening.
 */
export function eventOf<Type extends string, Data>(
  source: string,
  { type, after }: Happening<Aggregate, Type>,
  data: Data,
  { id, now, cause, actor }: EventMeta,
): Omit<Envelope, 'type' | 'data'> & { type: Type; data: Data } {
  return {
    id,
    type,
    source,
    subject: after.id,
    time: now.toISOString(),
    aggregateversion: after.version,
    organizationid: actor?.organization ?? null,
    actorid: actor?.id ?? null,
    correlationid: cause.correlationId,
    causationid: cause.causationId,
    traceparent: cause.traceparent,
    data,
  };
}
