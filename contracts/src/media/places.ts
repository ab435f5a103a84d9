import { z } from 'zod';
import { uuidSchema } from '../shared/id.ts';
import { type Purpose, purposeSchema } from './uploads.ts';

/** Where what was made of uploads is kept, and may be seen by everybody. */
export const shownBuckets = ['listing-images', 'profile-images'] as const;

/** Where all of it is kept. What shows a complaint is for the two parties of an order and whoever decides it: see docs/adr/0086. */
export const keptBuckets = [...shownBuckets, 'evidence'] as const;
export type KeptBucket = (typeof keptBuckets)[number];

/** @returns a name that stores take, for a bucket of whoever shares the store under a prefix. */
export function bucketOf(name: 'tmp' | KeptBucket, prefix: string): string {
  return `${prefix.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-')}${name}`;
}

/**
 * @param digest of the bytes that were uploaded.
 * @returns the bucket and the folder in it of all that was made of an upload: the same for the same bytes, but that each
 *   person's faces, and what they show of complaints, are in a folder of theirs.
 */
export function placeOf(
  { purpose, ownerId }: Pick<UploadKey, 'purpose' | 'ownerId'>,
  digest: string,
): { bucket: KeptBucket; folder: string } {
  if (purpose === 'evidence') return { bucket: 'evidence', folder: `user/${ownerId}/${digest}/` };
  return purpose === 'avatar'
    ? { bucket: 'profile-images', folder: `user/${ownerId}/avatars/${digest}/` }
    : { bucket: 'listing-images', folder: `${digest}/` };
}

/** Where an upload waits for the worker: the key says what it is for, and who it is from. */
export interface UploadKey {
  purpose: Purpose;
  ownerId: string;
  mediaId: string;
}

export function uploadKeyOf({ purpose, ownerId, mediaId }: UploadKey): string {
  return `${purpose}/${ownerId}/${mediaId}`;
}

/** @returns what a key says; undefined for one that no upload has. */
export function readUploadKey(key: string): UploadKey | undefined {
  const [purpose, ownerId, mediaId, ...rest] = key.split('/');
  const parsed = uploadKeySchema.safeParse({ purpose, ownerId, mediaId });
  return parsed.success && rest.length === 0 ? parsed.data : undefined;
}

const uploadKeySchema = z.object({ purpose: purposeSchema, ownerId: uuidSchema, mediaId: uuidSchema });
