import type { Nats } from '@vivarium/platform/nats/connect.ts';
import type { S3 } from '@vivarium/platform/s3/client.ts';
import { notificationOf, objectEventsSubject } from '@vivarium/platform/s3/object-events.ts';

const PER_MINUTE_MS = 60_000;

/**
 * Tells of uploads that have lain there for a while: the store says it only once, to whoever listens just then.
 * @param putBefore when it must have been put at the latest: what came just now is on its way.
 * @returns how many there were.
 */
export async function lookForUntold(
  s3: S3,
  nats: Nats,
  { bucket, putBefore, now }: { bucket: string; putBefore: Date; now: Date },
): Promise<number> {
  let found = 0;
  for await (const { key, modified } of s3.list(bucket)) {
    if (modified >= putBefore) continue;
    found += 1;
    // By the minute, for all workers together: the stream drops what is said twice.
    const msgID = `${bucket}/${key} ${Math.floor(now.getTime() / PER_MINUTE_MS)}`;
    await nats.jetstream.publish(objectEventsSubject, notificationOf({ bucket, key }), { msgID });
  }
  return found;
}
