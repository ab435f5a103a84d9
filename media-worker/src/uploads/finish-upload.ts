import { bucketOf, readUploadKey, type UploadKey } from '@vivarium/contracts/media/places.ts';
import type { RenderedResult } from '@vivarium/contracts/media/results.ts';
import type { Variant } from '@vivarium/contracts/shared/picture.ts';
import type { PutObject } from '@vivarium/platform/s3/object-events.ts';
import { isSettled, saysMore } from '../results.ts';
import type { Dealing } from './dealing.ts';
import { download } from './download.ts';
import { keep } from './keep.ts';
import { inOwnFolder } from './own-folder.ts';
import { putTogether } from './put-together.ts';

type Finishing = Pick<Dealing, 's3' | 'prefix' | 'develop' | 'lastWord' | 'say' | 'log'>;

/**
 * Makes the rest of a picture that is shown already, says so, and takes the upload out of `tmp`, in this order. It is never
 * refused any more: where no rest can be made of it, what is shown is all there is.
 */
export async function finishUpload(object: PutObject, finishing: Finishing): Promise<void> {
  const { bucket, key } = object;
  const { s3, prefix, say } = finishing;
  const about = readUploadKey(key);
  if (bucket !== bucketOf('tmp', prefix) || about === undefined) return;
  const first = await finishing.lastWord(about.mediaId);
  if (isSettled(first)) return s3.remove(bucket, key);
  // What was said is forgotten: whoever looks for uploads that were left has it begun anew.
  if (!saysMore(first)) return;
  const { more: _, rendered, ...said } = first;
  const variants = putTogether(rendered.variants, await restOf(object, about, first, finishing));
  await say({ ...said, rendered: { ...rendered, variants } });
  await s3.remove(bucket, key);
}

async function restOf(
  object: PutObject,
  about: UploadKey,
  { rendered: { digest } }: RenderedResult,
  finishing: Finishing,
): Promise<Variant[]> {
  const { s3, develop, log } = finishing;
  const { mediaId, purpose } = about;
  return inOwnFolder(async ({ source, into }) => {
    const got = await download(s3, object, source);
    // Its address may have been used again since: those bytes were never scanned, and are of another picture.
    if (got === undefined || got === 'left' || got.digest !== digest) {
      log({ mediaId, isThere: got !== undefined }, 'upload has changed, no rest is made of it');
      return [];
    }
    const began = performance.now();
    const developed = await develop({ source, into, purpose, part: 'rest' });
    const ms = Math.round(performance.now() - began);
    if ('refused' in developed) {
      const { refused: reason, why } = developed;
      log({ mediaId, reason, why, ms }, 'no rest is made of an upload');
      return [];
    }
    const { files } = developed.made;
    const variants = await keep(files, { ...about, digest }, finishing);
    log({ mediaId, ms, part: 'rest', files: files.length }, 'upload rendered');
    return variants;
  });
}
