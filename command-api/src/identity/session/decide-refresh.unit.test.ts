import { describe, expect, it } from 'vitest';
import { decideRefresh, type PresentedToken } from './decide-refresh.ts';

const now = new Date('2026-11-21T09:00:00.000Z');
const earlier = new Date('2026-11-20T09:00:00.000Z');
const later = new Date('2026-11-22T09:00:00.000Z');
const aToken = (parts: Partial<PresentedToken> = {}): PresentedToken => ({
  usedAt: null,
  expiresAt: later,
  sessionRevokedAt: null,
  ...parts,
});

describe('a refresh token', () => {
  it.each([
    ['that is good is exchanged', aToken(), 'rotate'],
    ['that nobody knows is refused', undefined, 'refuse'],
    ['that has expired is refused', aToken({ expiresAt: earlier }), 'refuse'],
    ['that expires this very moment is refused', aToken({ expiresAt: now }), 'refuse'],
    ['of a session that has ended is refused', aToken({ sessionRevokedAt: earlier }), 'refuse'],
    ['that was used before ends the session', aToken({ usedAt: earlier }), 'reused'],
    [
      'that was used before says so even after the end',
      aToken({ usedAt: earlier, sessionRevokedAt: earlier }),
      'reused',
    ],
  ] as const)('%s', (_what, token, decision) => {
    expect(decideRefresh(token, now)).toBe(decision);
  });
});
