import { describe, expect, it } from 'vitest';
import { decideRefresh, GRACE_MS, type PresentedToken } from './decide-refresh.ts';

const now = new Date('2026-11-21T09:00:00.000Z');
const earlier = new Date('2026-11-20T09:00:00.000Z');
const later = new Date('2026-11-22T09:00:00.000Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const aToken = (parts: Partial<PresentedToken> = {}): PresentedToken => ({
  usedAt: null,
  isLastUsed: false,
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
    [
      'that was used last, a moment ago, is exchanged again',
      aToken({ usedAt: ago(GRACE_MS), isLastUsed: true }),
      'again',
    ],
    [
      'that was used last, longer ago, ends the session',
      aToken({ usedAt: ago(GRACE_MS + 1), isLastUsed: true }),
      'reused',
    ],
    [
      'that was used a moment ago, before another one, ends the session',
      aToken({ usedAt: ago(1) }),
      'reused',
    ],
    [
      'that was used a moment ago opens no session that has ended',
      aToken({ usedAt: ago(1), isLastUsed: true, sessionRevokedAt: ago(1) }),
      'reused',
    ],
    [
      'that was used a moment ago opens no session that is over',
      aToken({ usedAt: ago(1), isLastUsed: true, expiresAt: now }),
      'reused',
    ],
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
