import { mediaCommands } from '@vivarium/contracts/media/commands.ts';
import type { OwnMedia, PresignBody } from '@vivarium/contracts/media/http.ts';
import type { MediaState } from '@vivarium/contracts/media/state.ts';
import { decodeId, encodeId } from '@vivarium/contracts/shared/id.ts';
import { shownVariant } from '@vivarium/contracts/shared/picture.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { CommandLimits } from '../limits.ts';
import type { MediaContext } from './media.ts';
import type { Pairs } from './show-pairs/pairs.ts';

const cache = 'no-store';

/** @returns every operation of the context. */
export function mediaOperations(
  media: MediaContext,
  pairs: Pairs,
  uploads: CommandLimits['uploads'],
): Served[] {
  return serve(mediaCommands, {
    presignUploads: async ({ person, body, meta }) => {
      const points = pointsOf(body);
      await uploads.takeTogether(person.sub, points);
      try {
        return reply(await media.presign(actorOf(person), body, meta), { cache });
      } catch (error) {
        // Nobody pays with their day for a store that is away.
        await uploads.giveBack(person.sub, points);
        throw error;
      }
    },
    showOwnMedia: async ({ person, params }) => {
      const own = await media.own(actorOf(person), params.id);
      const compared = await media.comparedWith(actorOf(person), params.id);
      // What is still to be made was compared with nothing.
      const isCompared = compared.isCompared && own.status !== 'awaiting' && own.status !== 'processing';
      return reply({ ...ownMediaOf(own), ...compared, isCompared }, { version: own.version, cache });
    },
    removeMedia: async ({ person, params, meta }) => {
      await media.remove(actorOf(person), params.id, meta);
      return done();
    },
    listPairsOfPictures: async ({ query: { cursor, limit } }) => {
      const after = cursor === undefined ? undefined : decodeId(cursor);
      if (cursor !== undefined && after === undefined) throw invalid('cursor', 'is none that was given');
      return reply(await pairs.open(after, limit), { cache });
    },
    closePairOfPictures: async ({ params }) => {
      await pairs.close(params.id);
      return done();
    },
  });
}

/** A film takes minutes to make, a picture a second. */
const FILM_COUNTS = 10;

/** @returns how much of the day's uploads some files are. */
function pointsOf({ files }: PresignBody): number {
  return files.reduce(
    (sum, { contentType }) => sum + (contentType.startsWith('video/') ? FILM_COUNTS : 1),
    0,
  );
}

/** An upload as whoever uploaded it sees it; one that is removed is seen by nobody. */
function ownMediaOf({
  id,
  version,
  purpose,
  status,
  reason,
  rendered,
}: MediaState): Omit<OwnMedia, 'alsoOn' | 'isCompared'> {
  return {
    id: encodeId(id),
    version,
    status: status === 'removed' ? 'rejected' : status,
    reason,
    width: rendered?.width ?? null,
    height: rendered?.height ?? null,
    duration: rendered?.duration ?? null,
    placeholder: rendered?.placeholder ?? null,
    // What is not for everybody has no address of its own.
    variants: purpose === 'evidence' ? [] : (rendered?.variants.map(shownVariant) ?? []),
  };
}
