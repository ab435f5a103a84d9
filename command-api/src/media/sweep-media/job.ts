import { placeOf } from '@vivarium/contracts/media/places.ts';
import type { Kysely } from 'kysely';
import type { Job } from '../../context.ts';
import type { FindShowings, OwnUpload, Showing } from '../../showings.ts';
import {
  facesAt,
  isShared,
  leftovers,
  noteAttachments,
  openSince,
  sentFor,
  unusedSince,
} from '../media.sweep.store.ts';
import type { OwnTables } from '../media.table.ts';
import { mediaAt } from '../media-at.ts';
import { openUploads } from '../uploads.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Somebody may be uploading the same bytes anew just now. */
const PURGED_AFTER_MS = 10 * MINUTE_MS;
/** What the worker could not deal with for a day it never will. */
const TMP_KEPT_MS = 24 * HOUR_MS;
/** The bytes of anything older are gone from `tmp`, also of what was sent when its address had all but expired. */
const GIVEN_UP_AFTER_MS = TMP_KEPT_MS + HOUR_MS;
const AT_A_TIME = 500;

/**
 * Removes uploads that nobody shows, takes away what is kept of those that are removed unless somebody else has the same
 * bytes, and forgets what was made of them, empties `tmp` of what is old, and says of what has never become anything that
 * nothing will.
 */
export const sweepMedia: Job = {
  name: 'sweep-media',
  schedule: '*/5 * * * *',
  run: async (at) => {
    if (at.config.S3_URL === undefined) return;
    const db = at.postgres.withTables<OwnTables>();
    const uploads = openUploads(at.config);
    const media = mediaAt(at, at, uploads);
    const now = at.clock().getTime();
    const unused = new Date(now - at.config.MEDIA_UNUSED_HOURS * HOUR_MS);
    const found = await unusedSince(db, unused, AT_A_TIME);
    const shown = await shownAllTheSame(db, found, at.findShowings);
    for (const { id, ownerId } of found) {
      at.signal.throwIfAborted();
      if (!shown.has(id)) await media.sweep(ownerId, id, unused);
    }
    const givenUp = new Date(now - GIVEN_UP_AFTER_MS);
    for (const { id: mediaId, ownerId } of await openSince(db, givenUp, AT_A_TIME))
      await media.settle({ outcome: 'rejected', mediaId, ownerId, reason: 'given_up' });
    const before = new Date(now - PURGED_AFTER_MS);
    for (const one of await leftovers(db, before, AT_A_TIME)) {
      at.signal.throwIfAborted();
      // Asked last of all: whoever uploads the same bytes just now has put them anew, and what was put lately stays.
      if (one.digest !== undefined && !(await isShared(db, one))) {
        const { bucket, folder } = placeOf(one, one.digest);
        // Whoever has put them may be told that nothing comes of it: what stays now is looked at once more.
        if (!(await uploads.purge(bucket, folder, before))) continue;
      }
      await media.forget(one);
    }
    await uploads.sweepTmp(new Date(now - TMP_KEPT_MS));
  },
};

/**
 * Asks those who show uploads before they are taken for unused: what was heard of it may be in another store than what shows it
 * is, and an event that was lost or buried is told by nobody. What is shown is noted.
 * @returns the ids of what is shown, also where a newer version was heard of that does not show it: that was lost, perhaps
 */
async function shownAllTheSame(
  db: Kysely<OwnTables>,
  unused: readonly OwnUpload[],
  findShowings: FindShowings,
): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const purpose of new Set(unused.map((one) => one.purpose)))
    for (const one of await findShowings(unused.filter((upload) => upload.purpose === purpose))) {
      const mediaIds = await shownOf(db, one, purpose);
      if (mediaIds.length === 0) continue;
      await noteAttachments(db, { shownBy: one.shownBy, version: one.version, mediaIds });
      for (const id of mediaIds) shown.add(id);
    }
  return shown;
}

/** As it is noted where it is heard: what a complaint shows that everybody may read is none of its own. */
function shownOf(
  db: Kysely<OwnTables>,
  { shownBy, shows }: Showing,
  purpose: OwnUpload['purpose'],
): Promise<string[]> {
  return 'path' in shows ? facesAt(db, shownBy, shows.path) : sentFor(db, purpose, shows.mediaIds);
}
