import type { MediaResult } from '@vivarium/contracts/media/results.ts';
import type { MediaStatus } from '@vivarium/contracts/media/state.ts';
import { describe, expect, it } from 'vitest';
import { anUpload, rendered } from '../a-media.ts';
import { decideSettle } from './decide.ts';

const now = new Date('2026-11-01T10:00:05.000Z');
const about = { mediaId: anUpload().id, ownerId: anUpload().ownerId };
const taken: MediaResult = { outcome: 'taken', ...about };
const made: MediaResult = { outcome: 'rendered', ...about, rendered: rendered() };
const { variants } = rendered();
const whole = rendered({
  variants: [...variants, { path: 'listing-images/ab/1-640.avif', format: 'avif', width: 640, height: 480 }],
});
const rest: MediaResult = { outcome: 'rendered', ...about, rendered: whole };
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

  it('that was removed while it was made stays as it is, also where nothing is known of it', () => {
    for (const result of [made, rest])
      for (const known of [null, rendered()])
        expect(decideSettle(anUpload({ status: 'removed', rendered: known }), result, now)).toBe('unchanged');
  });

  it('is shown with what is there first, and gets the rest once', () => {
    const first = decideSettle(anUpload({ status: 'processing' }), { ...made, more: true }, now);
    expect(first).toMatchObject({ type: 'media.rendered', changed: ['status', 'rendered'] });
    const shown = anUpload({ status: 'ready', version: 3, rendered: rendered() });
    expect(decideSettle(shown, rest, now)).toEqual({
      type: 'media.rendered',
      after: { ...shown, version: 4, rendered: whole, updatedAt: now.toISOString() },
      changed: ['rendered'],
    });
    const all = { ...shown, rendered: whole };
    expect(decideSettle(all, rest, now)).toBe('unchanged');
    // Told late: what is there later came before.
    expect(decideSettle(all, { ...made, more: true }, now)).toBe('unchanged');
  });

  it('has nothing added that is of other bytes', () => {
    const other: MediaResult = { ...rest, rendered: { ...whole, digest: 'cd'.repeat(32) } };
    expect(decideSettle(anUpload({ status: 'ready', rendered: rendered() }), other, now)).toBe('unchanged');
  });

  it('that was refused stays so, whatever is said to be made of it', () => {
    expect(decideSettle(anUpload({ status: 'rejected', reason: 'given_up' }), rest, now)).toBe('unchanged');
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
    const known = status === 'ready' ? rendered() : null;
    expect(decideSettle(anUpload({ status, rendered: known }), result, now)).toBe('unchanged');
  });
});
