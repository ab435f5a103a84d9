import type { z } from 'zod';
import * as features from './features.ts';

type Features = typeof features;
type Schemas = {
  [F in keyof Features]: Features[F] extends { events: infer E } ? E[keyof E] : never;
}[keyof Features];

/** What events are about: the first word of their types. */
export type Aggregate = {
  [F in keyof Features]: Features[F] extends { events: infer E } ? keyof E & string : never;
}[keyof Features];

/** The events of one aggregate. */
export type EventOf<A extends Aggregate> = z.output<
  {
    [F in keyof Features]: Features[F] extends { events: infer E }
      ? A extends keyof E
        ? E[A] & z.ZodType
        : never
      : never;
  }[keyof Features]
>;

/** Every event of the stream `EVENTS`, of whatever aggregate. */
export type DomainEvent = z.output<Schemas & z.ZodType>;

/** The schemas of events by aggregate, which is the first word of their type. */
export const eventSchemas: ReadonlyMap<string, z.ZodType<DomainEvent>> = new Map(
  Object.values(features).flatMap((feature) =>
    'events' in feature ? (Object.entries(feature.events) as [string, z.ZodType<DomainEvent>][]) : [],
  ),
);

/** @returns the aggregate that an event is about. */
export function aggregateOf({ type }: Pick<DomainEvent, 'type'>): Aggregate {
  return type.split('.', 1)[0] as Aggregate;
}
