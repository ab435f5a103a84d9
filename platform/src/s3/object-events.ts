import { z } from 'zod';
import type { StreamDefinition } from '../nats/connect.ts';

/** The subject on which the store tells of its objects, with no prefix: one store serves all that have one. */
export const objectEventsSubject = 's3events';

/** @returns the subject on which those who read of objects leave some to others of their kind. */
export function handedOn(to: string): string {
  return `${objectEventsSubject}.${to}`;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Keeps what the store tells until it is dealt with. What is forgotten here is found by looking into the bucket. */
export const objectEventsStream: StreamDefinition = {
  name: 'OBJECTS',
  subjects: [objectEventsSubject, handedOn('>')],
  maxAgeMs: DAY_MS,
  maxBytes: 64 * 1024 * 1024,
  whenFull: 'forget',
};

/** An object that was put into a bucket. */
export interface PutObject {
  bucket: string;
  key: string;
}

/** As much as is read of a notification in the form of AWS, which versitygw, MinIO and others send. */
const notificationSchema = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      s3: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string() }) }),
    }),
  ),
});

/** What a store sends when it starts, to try the line; AWS and versitygw do. */
const trialSchema = z.object({ Event: z.literal('s3:TestEvent') }).transform(() => ({ Records: [] }));

/** @returns the objects that a notification says were put. @throws when it is none. */
export function objectsPut(text: string): PutObject[] {
  return trialSchema
    .or(notificationSchema)
    .parse(JSON.parse(text))
    .Records.flatMap(({ eventName, s3 }) =>
      eventName.includes('ObjectCreated:')
        ? // Keys come as in a query string.
          [{ bucket: s3.bucket.name, key: decodeURIComponent(s3.object.key.replaceAll('+', ' ')) }]
        : [],
    );
}

/** @returns the notification of an object, for one that nobody was told of. */
export function notificationOf({ bucket, key }: PutObject): string {
  const s3 = { bucket: { name: bucket }, object: { key: encodeURIComponent(key) } };
  return JSON.stringify({ Records: [{ eventName: 's3:ObjectCreated:Put', s3 }] });
}
