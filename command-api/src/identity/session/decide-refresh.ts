/** What the store knows of a presented refresh token and of its session. */
export interface PresentedToken {
  usedAt: Date | null;
  /** Whether no other token of the session was used after it. */
  isLastUsed: boolean;
  expiresAt: Date;
  sessionRevokedAt: Date | null;
}

/**
 * `rotate`: exchange it; `again`: it was exchanged a moment ago, exchange it once more; `reused`: somebody holds a copy,
 * revoke the session; `refuse`: just not good any more.
 */
export type RefreshDecision = 'rotate' | 'again' | 'reused' | 'refuse';

/**
 * How long the token that was used last may come again, in milliseconds: two tabs refresh at once, and an answer gets lost
 * on its way while the token is used already.
 */
export const GRACE_MS = 10_000;

/**
 * Decides what a presented refresh token gets (RFC 9700, section 4.14.2: a used token that comes again means that
 * it was copied; who came first cannot be told, so nobody keeps the session). In the grace after its use it gets
 * another one instead; whoever copied it is found out when one of the two comes late.
 */
export function decideRefresh(token: PresentedToken | undefined, now: Date): RefreshDecision {
  if (token === undefined) return 'refuse';
  const isOver = token.sessionRevokedAt !== null || token.expiresAt <= now;
  if (token.usedAt === null) return isOver ? 'refuse' : 'rotate';
  const isJustUsed = token.isLastUsed && now.getTime() - token.usedAt.getTime() <= GRACE_MS;
  return isJustUsed && !isOver ? 'again' : 'reused';
}
