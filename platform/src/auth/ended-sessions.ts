import type { AccessClaims } from '@vivarium/contracts/identity/http/session.ts';
import type { Redis } from '../redis/connect.ts';
import { type Recheck, sessionEnded } from './authenticate.ts';
import { untoldEnds } from './untold-ends.ts';

/** Life of an access token, in seconds. */
export const ACCESS_LIFETIME_S = 15 * 60;
/** Clocks of servers differ by so much at most, in seconds. */
const CLOCKS_APART_S = 60;
/** How long after its end a session may have a token that is good by itself, in seconds. */
const WORTH_S = ACCESS_LIFETIME_S + CLOCKS_APART_S;

/** Whose session it is, and which. */
export type SessionName = Pick<AccessClaims, 'sub' | 'sid'>;

/** Sessions that ended while access tokens of theirs are still good, for all servers to see at once. */
export interface EndedSessions {
  /** Says that a session has ended. While Redis is away it is said as soon as it is back, by this process if it goes on. */
  end(session: SessionName): Promise<void>;
  /** @returns undefined while Redis is away: nobody knows. */
  hasEnded(session: SessionName): Promise<boolean | undefined>;
}

/** Each goes by itself once no token of the session can be good any more, however often its person signs out. */
const keyOf = ({ sub, sid }: SessionName) => `session:${sub}:${sid}`;

/** @returns the sessions that ended lately, as Redis has them. */
export function endedSessions({ client }: Redis): EndedSessions {
  const end = untoldEnds<SessionName>({
    tell: async (session) => {
      await client?.set(keyOf(session), 'ended', { EX: WORTH_S });
    },
    worthMs: WORTH_S * 1000,
  });
  return {
    end,
    hasEnded: async (session) => {
      if (client === undefined) return undefined;
      try {
        return (await client.get(keyOf(session))) === 'ended';
      } catch {
        return undefined;
      }
    },
  };
}

/**
 * For what goes on long after a token was looked at.
 * @returns whether the session is over; where nobody knows, whether the token is
 */
export async function isOver(
  sessions: Pick<EndedSessions, 'hasEnded'>,
  claims: AccessClaims,
  now: Date,
): Promise<boolean> {
  const ended = await sessions.hasEnded(claims);
  return ended ?? (claims.exp !== undefined && claims.exp * 1000 <= now.getTime());
}

/** @returns what refuses a token whose session has ended, for a server that has no other way to know. */
export function unlessEnded(sessions: EndedSessions): Recheck {
  return async (claims) => {
    if ((await sessions.hasEnded(claims)) === true) throw sessionEnded();
    return claims;
  };
}
