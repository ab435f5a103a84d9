import type { MediaState } from '@vivarium/contracts/media/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { isS3Outage } from '@vivarium/platform/s3/outage.ts';
import { NotYetErased, type PersonalData } from '../personal-data.ts';
import { comparedOfPerson, forgetSketchesOf } from './compare-pictures/compare.store.ts';
import { uploadsOfPerson } from './media.store.ts';
import type { OwnTables } from './media.table.ts';
import { mediaAt } from './media-at.ts';
import { openUploads, type Uploads } from './uploads.ts';

/**
 * What somebody has uploaded. The sweeper takes away what is kept of it, unless somebody else has the same bytes, and forgets
 * what was made of it.
 */
export const personalMedia: PersonalData = {
  tell: async (personId, { postgres, config }) => {
    const db = postgres.withTables<OwnTables>();
    const all = await uploadsOfPerson(db, personId);
    return {
      media: all,
      comparedPictures: await comparedOfPerson(db, personId),
      ...(config.S3_URL !== undefined && (await evidenceIn(all, openUploads(config)))),
    };
  },
  erase: async (personId, at) => {
    const db = at.postgres.withTables<OwnTables>();
    const uploads = openUploads(at.config);
    const media = mediaAt(at, at, uploads);
    for (const { id, status } of await uploadsOfPerson(db, personId))
      if (status !== 'removed') await media.sweep(personId, id);
    await forgetSketchesOf(db, personId);
    if (at.config.S3_URL === undefined) {
      // Nothing is swept where there is no store.
      for (const { id, rendered, updatedAt } of await uploadsOfPerson(db, personId))
        if (rendered !== null) await media.forget({ id, ownerId: personId, since: new Date(updatedAt) });
    } else {
      await takeBack(uploads, personId);
      const all = await uploadsOfPerson(db, personId);
      if (all.some(({ purgedAt, rendered }) => purgedAt === null || rendered !== null))
        throw new NotYetErased('pictures are still to be swept');
    }
    return (await uploadsOfPerson(db, personId)).map(({ id, version }) => ({ id, version }));
  },
};

/** What waits for the worker goes at once: it would make something of it when the scanner is there again, of somebody who is gone. */
async function takeBack(uploads: Uploads, personId: string): Promise<void> {
  try {
    await uploads.takeBack(personId);
  } catch (error) {
    const isAway = isS3Outage(error) || (error instanceof Problem && error.code === 'uploads_unavailable');
    throw isAway ? new NotYetErased('the store of pictures is away') : error;
  }
}

/** Bytes of pictures that one archive holds: it is made in memory. */
const MOST_BYTES = 32 * 1024 * 1024;

/** @returns the pictures of somebody that nobody but the parties of an order sees, by the names of their files, the first first. */
async function evidenceIn(
  all: readonly MediaState[],
  { keptAt }: Pick<Uploads, 'keptAt'>,
): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  let left = MOST_BYTES;
  for (const { id, purpose, status, rendered } of all) {
    if (purpose !== 'evidence' || status !== 'ready' || rendered?.kind !== 'image') continue;
    const pictures = rendered.variants.filter(({ format }) => format === 'webp');
    const largest = pictures.toSorted((one, other) => one.width - other.width).at(-1);
    const bytes = largest && (await keptAt(largest.path));
    if (bytes === undefined) continue;
    left -= bytes.length;
    if (left < 0) break;
    files[`evidence/${encodeId(id)}.webp`] = bytes;
  }
  return files;
}
