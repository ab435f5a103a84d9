import type { MediaEventType } from '@vivarium/contracts/media/events.ts';
import type { MediaResult } from '@vivarium/contracts/media/results.ts';
import type { MediaState } from '@vivarium/contracts/media/state.ts';
import type { Decision } from '../../aggregate/decision.ts';

/**
 * Decides what a result of the worker makes of an upload. What has been decided stays: a result that comes twice, late, or
 * of bytes that were uploaded once more changes nothing, and nothing comes back from being removed.
 */
export function decideSettle(
  media: MediaState,
  result: MediaResult,
  now: Date,
): Decision<MediaState, MediaEventType> {
  // What was made of one that was removed meanwhile is noted, so that it can be taken away; it stays removed.
  if (media.status === 'removed' && media.rendered === null && result.outcome === 'rendered') {
    const { rendered } = result;
    const after = { ...media, version: media.version + 1, updatedAt: now.toISOString(), rendered };
    return { type: 'media.removed', after, changed: ['rendered'] };
  }
  const isOpen = media.status === 'awaiting' || media.status === 'processing';
  if (!isOpen) return 'unchanged';
  const later = { ...media, version: media.version + 1, updatedAt: now.toISOString() };
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
