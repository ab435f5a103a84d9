import type { MediaEventType } from '@vivarium/contracts/media/events.ts';
import type { MediaState } from '@vivarium/contracts/media/state.ts';
import type { Purpose } from '@vivarium/contracts/media/uploads.ts';
import type { Happening } from '../../aggregate/decision.ts';

/** @returns an upload that somebody has said will come. */
export function decideAnnounce(
  purpose: Purpose,
  { id, ownerId, now }: { id: string; ownerId: string; now: Date },
): Happening<MediaState, MediaEventType> {
  const at = now.toISOString();
  return {
    type: 'media.announced',
    after: {
      ...{ id, version: 1, ownerId, purpose, status: 'awaiting', reason: null, rendered: null },
      ...{ createdAt: at, updatedAt: at },
    },
    changed: [],
  };
}
