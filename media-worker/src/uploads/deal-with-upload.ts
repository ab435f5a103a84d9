import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bucketOf, placeOf, readUploadKey, type UploadKey } from '@vivarium/contracts/media/places.ts';
import type { MediaResult } from '@vivarium/contracts/media/results.ts';
import type { Rendered } from '@vivarium/contracts/media/state.ts';
import type { S3 } from '@vivarium/platform/s3/client.ts';
import type { PutObject } from '@vivarium/platform/s3/object-events.ts';
import type { Developed, Made, Task } from '../darkroom/protocol.ts';
import { isFilm } from '../films/reading.ts';
import { kindOf } from '../sniffing/kind-of.ts';

export interface Dealing {
  s3: S3;
  prefix: string;
  /** @returns why a file is not even opened; undefined: nothing is known against it. */
  scan(file: string): Promise<Extract<Developed, { refused: unknown }> | undefined>;
  develop(task: Task): Promise<Developed>;
  /** Leaves a film to those who make films, which resolves once it cannot be lost; undefined: they are made here. */
  leaveFilm: ((object: PutObject) => Promise<void>) | undefined;
  /** Whether it was said already what became of an upload: an address can be used again, and says nothing new then. */
  isSettled(mediaId: string): Promise<boolean>;
  /** Says what became of it; resolves once that cannot be lost any more. */
  say(result: MediaResult): Promise<void>;
  log(about: Record<string, unknown>, words: string): void;
}

/** What decides about the bytes of a variant beside the original: raised where pictures are made otherwise. */
const RECIPE = 1;
/** How folders begin in which uploads are dealt with. */
export const FOLDERS = 'vivarium-upload-';
const A_YEAR = 'public, max-age=31536000, immutable';
const types = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg', mp4: 'video/mp4' };

/**
 * Makes of an upload what is shown of it, says so, and takes it out of `tmp`, in this order: killed in between, it is done
 * again, to the same objects and the same words. What is not an upload of ours is let be.
 */
export async function dealWithUpload({ bucket, key }: PutObject, dealing: Dealing): Promise<void> {
  const { s3, prefix, say, log } = dealing;
  const about = readUploadKey(key);
  if (bucket !== bucketOf('tmp', prefix) || about === undefined) return;
  if (await dealing.isSettled(about.mediaId)) return s3.remove(bucket, key);
  const folder = await mkdtemp(join(tmpdir(), FOLDERS));
  try {
    const source = join(folder, 'source');
    const digest = await download(dealing, { bucket, key }, source);
    // It was dealt with and taken out, by us or by another worker, after all was said.
    if (digest === undefined) return;
    const { mediaId, ownerId } = about;
    await say({ outcome: 'taken', mediaId, ownerId });
    if (digest === 'a film') return await dealing.leaveFilm?.({ bucket, key });
    const into = join(folder, 'made');
    await mkdir(into);
    const began = performance.now();
    const developed =
      (await dealing.scan(source)) ?? (await dealing.develop({ source, into, purpose: about.purpose, part: 'all' }));
    const ms = Math.round(performance.now() - began);
    if ('refused' in developed) {
      const { refused: reason, why } = developed;
      log({ mediaId, reason, why, ms }, 'upload refused');
      await say({ outcome: 'rejected', mediaId, ownerId, reason });
    } else {
      const rendered = await keep(developed.made, digest, about, dealing);
      log({ mediaId, ms, files: rendered.variants.length }, 'upload rendered');
      const { greys } = developed.made;
      await say({ outcome: 'rendered', mediaId, ownerId, rendered, ...(greys && { greys }) });
    }
    await s3.remove(bucket, key);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns the digest of what was written; that it is a film, to be left to others; undefined where there is no such object. */
async function download(
  { s3, leaveFilm }: Pick<Dealing, 's3' | 'leaveFilm'>,
  { bucket, key }: PutObject,
  to: string,
): Promise<string | undefined> {
  const stream = await s3.stream(bucket, key);
  if (stream === undefined) return undefined;
  const hash = createHash('sha256');
  const source = Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
  let isLeft = false;
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      let isBegun = false;
      for await (const chunk of chunks) {
        isLeft = !isBegun && leaveFilm !== undefined && isFilm(kindOf(chunk));
        if (isLeft) return;
        isBegun = true;
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(to),
  );
  return isLeft ? 'a film' : hash.digest('hex');
}

/** Puts what was made under keys that the original decides: the same bytes, uploaded twice, are the same objects. */
async function keep(
  { files, greys: _, ...made }: Made,
  digest: string,
  about: UploadKey,
  { s3, prefix }: Dealing,
): Promise<Rendered> {
  const { bucket, folder } = placeOf(about, digest);
  const variants = await Promise.all(
    files.map(async ({ file, format, width, height, preview }) => {
      const key = `${folder}${RECIPE}-${width}${preview ? '-preview' : ''}.${format}`;
      const headers = { contentType: types[format], cacheControl: A_YEAR };
      await s3.put(bucketOf(bucket, prefix), key, await readFile(file), headers);
      return { path: `${bucket}/${key}`, format, width, height, ...(preview && { preview }) };
    }),
  );
  return { ...made, digest, variants };
}
