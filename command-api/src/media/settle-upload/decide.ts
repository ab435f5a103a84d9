import type { MediaEventType } from '@vivarium/contracts/media/events.ts';
import type { MediaResult } from '@vivarium/contracts/media/results.ts';
import type { MediaState, Rendered } from '@vivarium/contracts/media/state.ts';
import type { Decision } from '../../aggregate/decision.ts';

/**
 * Decides what a result of the worker makes of an upload. What has been decided stays: a result that comes twice, late, or
 * of bytes that were uploaded once more changes nothing, and nothing comes back from being removed. A picture is shown when
 * the first renderings are there; those that come later are added. What is made of one that was removed is none of it: whoever
 * takes the result notes what is to be taken away.
 */
export function decideSettle(
  media: MediaState,
  result: MediaResult,
  now: Date,
): Decision<MediaState, MediaEventType> {
  const later = { ...media, version: media.version + 1, updatedAt: now.toISOString() };
  const isReady = media.status === 'ready';
  if (isReady && result.outcome === 'rendered' && isMore(media.rendered, result.rendered)) {
    const { rendered } = result;
    return { type: 'media.rendered', after: { ...later, rendered }, changed: ['rendered'] };
  }
  const isOpen = media.status === 'awaiting' || media.status === 'processing';
  if (!isOpen) return 'unchanged';
  switch (result.outcome) {
    case 'taken':
      if (media.status === 'processing') return 'unchanged';
      return { type: 'media.uploaded', after: { ...later, status: 'processing' }, changed: ['status'] };
    case 'rendered':
      return {
        type: 'media.rendered',
        after: { ...later, status: 'ready', rendered: result.rendered },
        changed: ['status', 'rendered'],
      };
    case 'rejected':
      return {
        type: 'media.rejected',
        after: { ...later, status: 'rejected', reason: result.reason },
        changed: ['status', 'reason'],
      };
  }
}

function isMore(known: Rendered | null, told: Rendered): boolean {
  if (known === null) return true;
  return told.digest === known.digest && told.variants.length > known.variants.length;
}
