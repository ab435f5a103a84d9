import { z } from 'zod';
import { uuidSchema } from './id.ts';

/** The envelope of every event: attribute names of CloudEvents 1.0, plus the aggregate's version. */
export const envelopeSchema = z.object({
  /** UUIDv7; also the `Nats-Msg-Id`, by which the stream drops what is published twice. */
  id: uuidSchema,
  /** `<aggregate>.<what happened>`, e.g. `listing.published`, `saved_search.created`. */
  type: z.string().regex(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/),
  source: z.string(),
  /** Id of the aggregate. */
  subject: uuidSchema,
  time: z.iso.datetime(),
  aggregateversion: z.int().positive(),
  organizationid: uuidSchema.nullable(),
  /** Who gave the command; null where nobody did. Events from before it was said have none. */
  actorid: uuidSchema.nullish(),
  correlationid: z.string(),
  causationid: z.string().nullable(),
  traceparent: z.string().nullable(),
  data: z.unknown(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** Where a command comes from; copied into the events that it causes. */
export interface Cause {
  correlationId: string;
  causationId: string | null;
  traceparent: string | null;
}

/** @returns where a command comes from that an event has caused. */
export function causeOf({ correlationid, id, traceparent }: Omit<Envelope, 'data'>): Cause {
  return { correlationId: correlationid, causationId: id, traceparent };
}

/** Name of the stream and of its subjects. `prefix` is empty in production; tests use one each. */
export const streams = {
  /** Refuses what it has no room for: events wait in their outboxes then, and none is forgotten without a word. */
  events: (prefix: string): StreamLimits => ({
    name: `${prefix}EVENTS`,
    subjects: [`${prefix}events.>`],
    maxBytes: roomOf(32 * GB, prefix),
    whenFull: 'refuse',
  }),
  /** The same, since a letter that is not taken goes on being tried. */
  deadLetters: (prefix: string): StreamLimits => ({
    name: `${prefix}DLQ`,
    subjects: [`${prefix}dlq.>`],
    maxBytes: roomOf(GB, prefix),
    whenFull: 'refuse',
  }),
  /** Who has left, by id alone: apart from both stores, which a backup takes back to an earlier day. Nothing is forgotten. */
  erasures: (prefix: string): StreamLimits => ({
    name: `${prefix}ERASURES`,
    subjects: [`${prefix}erasures.*`],
    maxBytes: roomOf(64 * MB, prefix),
    whenFull: 'refuse',
  }),
} as const;

/** A stream with the room that it has. */
export interface StreamLimits {
  name: string;
  subjects: string[];
  maxBytes: number;
  whenFull: 'refuse' | 'forget';
}

const MB = 1024 ** 2;
const GB = 1024 * MB;
/** Tests make many streams on one server, and each reserves its room. */
const SHARE_OF_TESTS = 1 / 512;

/** @returns the room of a stream in bytes, which is less under a prefix. */
export function roomOf(bytes: number, prefix: string): number {
  return prefix === '' ? bytes : Math.floor(bytes * SHARE_OF_TESTS);
}

/**
 * @param what an aggregate, or one type of its events
 * @returns the subjects of its events, of whatever aggregate of the kind: `events.listing.>`, `events.listing.*.published`
 */
export function subjectsOf(what: string, prefix = ''): string {
  const [aggregate, happening] = what.split('.');
  return `${prefix}events.${aggregate}.${happening === undefined ? '>' : `*.${happening}`}`;
}

/** @returns the subject `events.<aggregate>.<id>.<type>`; the type's own dot becomes part of the subject. */
export function subjectOf(event: Pick<Envelope, 'type' | 'subject'>, prefix = ''): string {
  const [aggregate, happening] = event.type.split('.');
  return `${prefix}events.${aggregate}.${event.subject}.${happening}`;
}
