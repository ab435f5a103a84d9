import type { MediaResult } from '@vivarium/contracts/media/results.ts';
import type { MediaStatus } from '@vivarium/contracts/media/state.ts';
import { describe, expect, it } from 'vitest';
import { anUpload, rendered } from '../a-media.ts';
import { decideSettle } from './decide.ts';

const now = new Date('2026-11-01T10:00:05.000Z');
const about = { mediaId: anUpload().id, ownerId: anUpload().ownerId };
const taken: MediaResult = { outcome: 'taken', ...about };
const made: MediaResult = { outcome: 'rendered', ...about, rendered: rendered() };
const refused: MediaResult = { outcome: 'rejected', ...about, reason: 'broken' };

describe('an upload', () => {
  it('is being looked at once its bytes are there', () => {
    expect(decideSettle(anUpload(), taken, now)).toMatchObject({
      type: 'media.uploaded',
      after: { version: 2, status: 'processing', updatedAt: now.toISOString() },
    });
  });

  it.each(['awaiting', 'processing'] as const)('that is %s is ready once it was rendered', (status) => {
    expect(decideSettle(anUpload({ status }), made, now)).toMatchObject({
      type: 'media.rendered',
      after: { status: 'ready', rendered: rendered() },
    });
  });

  it.each(['awaiting', 'processing'] as const)('that is %s can be refused', (status) => {
    expect(decideSettle(anUpload({ status }), refused, now)).toMatchObject({
      type: 'media.rejected',
      after: { status: 'rejected', reason: 'broken', rendered: null },
    });
  });

  it('that was removed while it was made stays removed, and says what is to be taken away, once', () => {
    const decision = decideSettle(anUpload({ status: 'removed' }), made, now);
    expect(decision).toMatchObject({
      type: 'media.removed',
      after: { status: 'removed', version: 2, rendered: rendered() },
    });
    expect(decideSettle(anUpload({ status: 'removed', rendered: rendered() }), made, now)).toBe('unchanged');
  });

  it.each<[MediaStatus, MediaResult]>([
    ['processing', taken],
    ['ready', taken],
    ['ready', made],
    ['ready', refused],
    ['rejected', made],
    ['removed', taken],
    ['removed', refused],
  ])('that is %s stays so when it is told late or twice', (status, result) => {
    expect(decideSettle(anUpload({ status }), result, now)).toBe('unchanged');
  });
});
