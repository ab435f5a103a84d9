import { readFile } from 'node:fs/promises';
import { bucketOf, placeOf, type UploadKey } from '@vivarium/contracts/media/places.ts';
import type { Variant } from '@vivarium/contracts/shared/picture.ts';
import type { MadeFile } from '../darkroom/protocol.ts';
import type { Dealing } from './dealing.ts';

/** What decides about the bytes of a variant beside the original: raised where pictures are made otherwise. */
const RECIPE = 1;
const A_YEAR = 'public, max-age=31536000, immutable';
const types = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg', mp4: 'video/mp4' };

/** Puts what was made under keys that the original decides: the same bytes, uploaded twice, are the same objects. */
export async function keep(
  files: readonly MadeFile[],
  { digest, ...about }: UploadKey & { digest: string },
  { s3, prefix }: Pick<Dealing, 's3' | 'prefix'>,
): Promise<Variant[]> {
  const { bucket, folder } = placeOf(about, digest);
  return Promise.all(
    files.map(async ({ file, format, width, height, preview }) => {
      const key = `${folder}${RECIPE}-${width}${preview ? '-preview' : ''}.${format}`;
      const headers = { contentType: types[format], cacheControl: A_YEAR };
      await s3.put(bucketOf(bucket, prefix), key, await readFile(file), headers);
      return { path: `${bucket}/${key}`, format, width, height, ...(preview && { preview }) };
    }),
  );
}
