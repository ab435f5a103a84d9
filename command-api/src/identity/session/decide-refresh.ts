/** What the store knows of a presented refresh token and of its session. */
export interface PresentedToken {
  usedAt: Date | null;
  expiresAt: Date;
  sessionRevokedAt: Date | null;
}

/** `rotate`: exchange it; `reused`: somebody holds a copy, revoke the session; `refuse`: just not good any more. */
export type RefreshDecision = 'rotate' | 'reused' | 'refuse';

/**
 * Decides what a presented refresh token gets (RFC 9700, section 4.14.2: a used token that comes again means that
 * it was copied; who came first cannot be told, so nobody keeps the session).
 */
export function decideRefresh(token: PresentedToken | undefined, now: Date): RefreshDecision {
  if (token === undefined) return 'refuse';
  if (token.usedAt !== null) return 'reused';
  if (token.sessionRevokedAt !== null || token.expiresAt <= now) return 'refuse';
  return 'rotate';
}
