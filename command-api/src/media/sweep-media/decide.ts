import type { MediaEventType } from '@vivarium/contracts/media/events.ts';
import type { MediaState } from '@vivarium/contracts/media/state.ts';
import type { Decision } from '../../aggregate/decision.ts';

/**
 * Decides that what was made of a removed upload is forgotten, since nothing is kept of it any more: a small picture of it, when
 * it was taken, and by what it is known again would be left of it otherwise. It is not forgotten when it is removed: whoever
 * shows it as their face is found by it then.
 */
export function decideForget(media: MediaState, now: Date): Decision<MediaState, MediaEventType> {
  if (media.status !== 'removed' || media.rendered === null) return 'unchanged';
  const after: MediaState = {
    ...media,
    version: media.version + 1,
    rendered: null,
    updatedAt: now.toISOString(),
  };
  return { type: 'media.removed', after, changed: ['rendered'] };
}
