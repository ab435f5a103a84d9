import { readUploadKey } from '@vivarium/contracts/media/places.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { notificationOf, objectEventsSubject } from '@vivarium/platform/s3/object-events.ts';
import { saysMore } from '../results.ts';
import type { Dealing } from './dealing.ts';

const MINUTE_MS = 60_000;
/** For so long a picture that is shown may wait for the rest of it. */
const MAY_WAIT_MS = 10 * MINUTE_MS;

interface Looking extends Pick<Dealing, 's3' | 'lastWord'> {
  nats: Pick<Nats, 'jetstream'>;
  bucket: string;
}

/**
 * Tells of uploads that have lain there for a while: the store says it only once, to whoever listens just then. What was told may
 * wait for hours, for a scanner that is away, say, and is told of seldom then: or else what waits would multiply by the minute.
 * @param given `putBefore`: when it must have been put at the latest, since what came just now is on its way; `isFirst`: whether
 *   this worker has not looked before: nobody else may have been there to tell.
 * @returns how many there were.
 */
export async function lookForUntold(
  { s3, nats, bucket, lastWord }: Looking,
  { putBefore, now, isFirst }: { putBefore: Date; now: Date; isFirst: boolean },
): Promise<number> {
  let found = 0;
  for await (const { key, modified } of s3.list(bucket)) {
    if (modified >= putBefore) continue;
    const ageMs = now.getTime() - modified.getTime();
    if (!isFirst && !isTurn(ageMs)) continue;
    const about = readUploadKey(key);
    const mayWait = ageMs < MAY_WAIT_MS;
    if (mayWait && about !== undefined && saysMore(await lastWord(about.mediaId))) continue;
    found += 1;
    // By the minute, for all workers together: the stream drops what is said twice.
    const msgID = `${bucket}/${key} ${Math.floor(ageMs / MINUTE_MS)}`;
    await nats.jetstream.publish(objectEventsSubject, notificationOf({ bucket, key }), { msgID });
  }
  return found;
}

/** @returns whether an upload of an age is to be told of: in its first minute, its second, third, fifth, ninth, up to an hour, and once an hour. */
export function isTurn(ageMs: number): boolean {
  const minutes = Math.floor(ageMs / MINUTE_MS);
  return minutes < 60 ? (minutes & (minutes - 1)) === 0 : minutes % 60 === 0;
}
