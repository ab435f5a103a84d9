import type { Readable } from 'node:stream';
import {
  bucketOf,
  type KeptBucket,
  keptBuckets,
  shownBuckets,
  uploadKeyOf,
} from '@vivarium/contracts/media/places.ts';
import { purposeSchema } from '@vivarium/contracts/media/uploads.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { onceDone } from '@vivarium/platform/process/once-done.ts';
import { openS3, type UploadTerms } from '@vivarium/platform/s3/client.ts';
import { isS3Outage } from '@vivarium/platform/s3/outage.ts';
import type { ContextConfig } from '../config.ts';

/** The store of photographs as this side uses it: it gives addresses out, and takes away what nobody wants. */
export interface Uploads {
  /** @returns an address by which one file may be put. @throws {Problem} 503 while the store is away, or for ever without one. */
  addressOf(key: string, terms: UploadTerms): Promise<string>;
  /** @returns what is kept at a path, see `Variant`; undefined where there is nothing. @throws {Problem} 503 as above. */
  keptAt(path: string): Promise<Buffer | undefined>;
  /** The same, as the bytes come: a film is larger than what many at a time may have in memory. */
  streamAt(path: string): Promise<Readable | undefined>;
  /** Takes away all that is kept under a prefix, unless it was put there lately. @returns whether nothing is left there */
  purge(bucket: KeptBucket, prefix: string, putBefore: Date): Promise<boolean>;
  /** Takes away what somebody has uploaded and nobody has dealt with. */
  takeBack(ownerId: string): Promise<void>;
  /** Takes away uploads that nobody has dealt with. */
  sweepTmp(putBefore: Date): Promise<void>;
}

/** Opens the store; its buckets are made when they are first needed, since it may be away, or emptied later. */
export function openUploads({ S3_URL, S3_PUBLIC_URL, S3_REGION, NAME_PREFIX }: ContextConfig): Uploads {
  const s3 =
    S3_URL === undefined ? undefined : openS3(S3_URL, { region: S3_REGION, publicUrl: S3_PUBLIC_URL });
  const bucket = (name: Parameters<typeof bucketOf>[0]) => bucketOf(name, NAME_PREFIX);
  const prepare = onceDone(async () => {
    if (s3 === undefined) throw away();
    await s3.ensureBucket(bucket('tmp'));
    // An address is all that somebody needs to upload; pages of whichever origin may use one.
    await s3.openToUploads(bucket('tmp'), ['*']);
    for (const name of keptBuckets) await s3.ensureBucket(bucket(name));
    for (const name of shownBuckets) await s3.openToReaders(bucket(name));
  });
  const there = async () => {
    try {
      await prepare();
    } catch (error) {
      throw isS3Outage(error) ? away(error) : error;
    }
    if (s3 === undefined) throw away();
    return s3;
  };
  return {
    addressOf: async (key, terms) => (await there()).presignPut(bucket('tmp'), key, terms),
    keptAt: async (path) => {
      const [name, key] = placeOf(path);
      return name && (await there()).get(bucket(name), key);
    },
    streamAt: async (path) => {
      const [name, key] = placeOf(path);
      return name && (await there()).stream(bucket(name), key);
    },
    purge: async (name, prefix, putBefore) => {
      const store = await there();
      let isGone = true;
      for await (const { key, modified } of store.list(bucket(name), prefix))
        if (modified < putBefore) await store.remove(bucket(name), key);
        else isGone = false;
      return isGone;
    },
    takeBack: async (ownerId) => {
      const store = await there();
      for (const purpose of purposeSchema.options)
        for await (const { key } of store.list(bucket('tmp'), uploadKeyOf({ purpose, ownerId, mediaId: '' })))
          await store.remove(bucket('tmp'), key);
    },
    sweepTmp: async (putBefore) => {
      const store = await there();
      for await (const { key, modified } of store.list(bucket('tmp')))
        if (modified < putBefore) await store.remove(bucket('tmp'), key);
    },
  };
}

/** @returns the bucket and the key of a variant's path; no bucket: it is none. */
function placeOf(path: string): [name: KeptBucket | undefined, key: string] {
  const name = keptBuckets.find((one) => path.startsWith(`${one}/`));
  return [name, name === undefined ? '' : path.slice(name.length + 1)];
}

function away(cause?: unknown): Problem {
  return new Problem('uploads_unavailable', 'Pictures cannot be taken just now. Everything else works.', {
    retryAfter: 10,
    cause,
  });
}
