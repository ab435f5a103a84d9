import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { S3 } from '@vivarium/platform/s3/client.ts';
import type { PutObject } from '@vivarium/platform/s3/object-events.ts';

/**
 * @param isLeft told how an object begins: whether it is not to be written.
 * @returns the digest of what was written; that it was left; undefined where there is no such object.
 */
export async function download(
  s3: S3,
  { bucket, key }: PutObject,
  to: string,
  isLeft: (head: Buffer) => boolean = () => false,
): Promise<{ digest: string } | 'left' | undefined> {
  const source = await s3.stream(bucket, key);
  if (source === undefined) return undefined;
  const hash = createHash('sha256');
  let wasLeft = false;
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      let isBegun = false;
      for await (const chunk of chunks) {
        wasLeft = !isBegun && isLeft(chunk);
        if (wasLeft) return;
        isBegun = true;
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(to),
  );
  return wasLeft ? 'left' : { digest: hash.digest('hex') };
}
