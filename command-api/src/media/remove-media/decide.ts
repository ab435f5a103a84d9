import type { MediaEventType } from '@vivarium/contracts/media/events.ts';
import type { MediaState } from '@vivarium/contracts/media/state.ts';
import type { Decision } from '../../aggregate/decision.ts';
import { mediaKind } from '../media-kind.ts';

/**
 * Decides that an upload is gone. What is kept of it is taken away later, unless somebody else has the same bytes.
 * @param isSameFace whether another upload of theirs for their profile is the same file, which goes with the last of them.
 */
export function decideRemove(
  media: MediaState,
  now: Date,
  isSameFace = false,
): Decision<MediaState, MediaEventType> {
  if (media.status === 'removed') return mediaKind.absent();
  const after: MediaState = {
    ...media,
    version: media.version + 1,
    status: 'removed',
    updatedAt: now.toISOString(),
    ...(isSameFace && { rendered: null }),
  };
  return { type: 'media.removed', after, changed: isSameFace ? ['status', 'rendered'] : ['status'] };
}
