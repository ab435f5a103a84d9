import { describe, expect, it } from 'vitest';
import { anUpload, rendered } from '../a-media.ts';
import { decideForget } from './decide.ts';

const now = new Date('2026-12-01T10:00:00.000Z');

describe('what was made of an upload', () => {
  it('is forgotten of one that was removed, once', () => {
    const removed = anUpload({ status: 'removed', version: 3, rendered: rendered() });
    const after = { ...removed, version: 4, rendered: null, updatedAt: now.toISOString() };
    expect(decideForget(removed, now)).toEqual({ type: 'media.removed', after, changed: ['rendered'] });
    expect(decideForget(after, now)).toBe('unchanged');
  });

  it('is not forgotten of one that is there', () => {
    expect(decideForget(anUpload({ status: 'ready', rendered: rendered() }), now)).toBe('unchanged');
  });
});
