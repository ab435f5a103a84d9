import type { Role } from '@vivarium/contracts/identity/events.ts';
import type { AccessClaims } from '@vivarium/contracts/identity/http/session.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { sessionEnded } from '@vivarium/platform/auth/authenticate.ts';
import type { EndedSessions } from '@vivarium/platform/auth/ended-sessions.ts';
import { LRUCache } from 'lru-cache';

/** What the store says of a session: its person's role, or that it is over. */
export type SessionState = { role: Role } | 'over';

/** How long an answer of the store is good for, in milliseconds: that late are an end and a new role seen at most. */
export const SEEN_WITHIN_MS = 5000;
const MOST_REMEMBERED = 10_000;

export interface SessionCheckDependencies {
  ended: EndedSessions;
  /** Asks the store. */
  stateOf(claims: AccessClaims): Promise<SessionState>;
  /** Milliseconds that never go back. */
  elapsed(): number;
}

/**
 * Checks that the session of an access token goes on, and which role its person has by now: a token says what was so when
 * it was signed, up to a quarter of an hour ago. An end is seen at once through Redis, and both within
 * {@link SEEN_WITHIN_MS} through the store. With the store away the word of Redis is enough for what everybody may do;
 * with both away nobody is let in.
 * @returns the claims, with the role of now. @throws {Problem} 401 where the session is over, 503 where nobody knows.
 */
export function createSessionCheck({ ended, stateOf, elapsed }: SessionCheckDependencies) {
  const seen = new LRUCache<string, { state: SessionState; at: number }>({ max: MOST_REMEMBERED });
  const asking = new Map<string, Promise<SessionState>>();
  /** However many requests of one session come at once, the store is asked once. */
  const ask = (claims: AccessClaims): Promise<SessionState> => {
    const under = asking.get(claims.sid);
    if (under !== undefined) return under;
    const asked = stateOf(claims)
      .then((state) => {
        seen.set(claims.sid, { state, at: elapsed() });
        return state;
      })
      .finally(() => asking.delete(claims.sid));
    asking.set(claims.sid, asked);
    return asked;
  };
  const state = async (claims: AccessClaims): Promise<SessionState | { unknown: unknown }> => {
    const last = seen.get(claims.sid);
    // A token that says otherwise than what is remembered may be the younger of the two.
    const isSame = last?.state === 'over' || last?.state.role === claims.role;
    if (last !== undefined && isSame && elapsed() - last.at < SEEN_WITHIN_MS) return last.state;
    return ask(claims).catch((unknown: unknown) => ({ unknown }));
  };
  return async (claims: AccessClaims): Promise<AccessClaims> => {
    const [hasEnded, now] = await Promise.all([ended.hasEnded(claims), state(claims)]);
    if (hasEnded === true || now === 'over') throw sessionEnded();
    if ('role' in now) return { ...claims, role: now.role };
    if (hasEnded === undefined) {
      throw new Problem('unavailable', 'Sessions cannot be checked right now.', {
        retryAfter: 1,
        cause: now.unknown,
      });
    }
    return { ...claims, role: 'user' };
  };
}
