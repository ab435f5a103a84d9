import { bucketOf, readUploadKey } from '@vivarium/contracts/media/places.ts';
import type { PutObject } from '@vivarium/platform/s3/object-events.ts';
import { isFilm } from '../films/reading.ts';
import { isSettled, saysMore } from '../results.ts';
import { kindOf } from '../sniffing/kind-of.ts';
import type { Dealing } from './dealing.ts';
import { download } from './download.ts';
import { keep } from './keep.ts';
import { inOwnFolder } from './own-folder.ts';
import { partFor } from './part-for.ts';

/**
 * Makes of an upload what is shown of it, says so, and takes it out of `tmp`, in this order: killed in between, it is done
 * again, to the same objects and the same words. Of a picture of a listing it makes what is shown first, and leaves the upload
 * where it is, for the rest to be made of it. What is not an upload of ours is let be.
 */
export async function dealWithUpload({ bucket, key }: PutObject, dealing: Dealing): Promise<void> {
  const { s3, prefix, leaveFilm, leaveRest, say, log } = dealing;
  const about = readUploadKey(key);
  if (bucket !== bucketOf('tmp', prefix) || about === undefined) return;
  const { mediaId, ownerId, purpose } = about;
  const last = await dealing.lastWord(mediaId);
  if (isSettled(last)) return s3.remove(bucket, key);
  // Said, and not left to others yet, or others have not come to it.
  if (saysMore(last)) return leaveRest({ bucket, key });
  await inOwnFolder(async ({ source, into }) => {
    const isLeft = (head: Buffer) => leaveFilm !== undefined && isFilm(kindOf(head));
    const got = await download(s3, { bucket, key }, source, isLeft);
    // It was dealt with and taken out, by us or by another worker, after all was said.
    if (got === undefined) return;
    // Said again it would be the last word, after what another worker has said since.
    if (last === undefined) await say({ outcome: 'taken', mediaId, ownerId });
    if (got === 'left') return leaveFilm?.({ bucket, key });
    const part = partFor(purpose, leaveFilm !== undefined);
    const began = performance.now();
    const developed =
      (await dealing.scan(source)) ?? (await dealing.develop({ source, into, purpose, part }));
    const ms = Math.round(performance.now() - began);
    if ('refused' in developed) {
      const { refused: reason, why } = developed;
      log({ mediaId, reason, why, ms }, 'upload refused');
      await say({ outcome: 'rejected', mediaId, ownerId, reason });
      return s3.remove(bucket, key);
    }
    const { files, greys, ...made } = developed.made;
    const { digest } = got;
    const rendered = { ...made, digest, variants: await keep(files, { ...about, digest }, dealing) };
    log({ mediaId, ms, part, files: files.length }, 'upload rendered');
    const all = { outcome: 'rendered' as const, mediaId, ownerId, rendered, ...(greys && { greys }) };
    if (part === 'all') {
      await say(all);
      return s3.remove(bucket, key);
    }
    await say({ ...all, more: true });
    await leaveRest({ bucket, key });
  });
}
