import { readUploadKey } from '@vivarium/contracts/media/places.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { notificationOf, objectEventsSubject } from '@vivarium/platform/s3/object-events.ts';
import { saysMore } from '../results.ts';
import type { Dealing } from './dealing.ts';

const PER_MINUTE_MS = 60_000;
/** For so long a picture that is shown may wait for the rest of it. */
const MAY_WAIT_MS = 10 * 60_000;

interface Looking extends Pick<Dealing, 's3' | 'lastWord'> {
  nats: Pick<Nats, 'jetstream'>;
  bucket: string;
}

/**
 * Tells of uploads that have lain there for a while: the store says it only once, to whoever listens just then.
 * @param putBefore when it must have been put at the latest: what came just now is on its way.
 * @returns how many there were.
 */
export async function lookForUntold(
  { s3, nats, bucket, lastWord }: Looking,
  { putBefore, now }: { putBefore: Date; now: Date },
): Promise<number> {
  let found = 0;
  for await (const { key, modified } of s3.list(bucket)) {
    if (modified >= putBefore) continue;
    const about = readUploadKey(key);
    const mayWait = now.getTime() - modified.getTime() < MAY_WAIT_MS;
    if (mayWait && about !== undefined && saysMore(await lastWord(about.mediaId))) continue;
    found += 1;
    // By the minute, for all workers together: the stream drops what is said twice.
    const msgID = `${bucket}/${key} ${Math.floor(now.getTime() / PER_MINUTE_MS)}`;
    await nats.jetstream.publish(objectEventsSubject, notificationOf({ bucket, key }), { msgID });
  }
  return found;
}
