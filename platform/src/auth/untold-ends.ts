export interface Telling<Session> {
  /** Says that a session has ended. @throws where nobody hears it. */
  tell(session: Session): Promise<void>;
  /** How long it is worth saying, in milliseconds: no token of the session is good any more then. */
  worthMs: number;
  /** Milliseconds that never go back. */
  elapsed?(): number;
  /** Milliseconds between two attempts. */
  everyMs?: number;
}

/** Ends that are kept at a time; of more, the oldest are told to nobody. */
const MOST_UNTOLD = 10_000;

/**
 * Keeps ends that could not be told, and tells them again until they are heard or worth nothing.
 * @returns says that a session has ended, now or as soon as somebody hears it.
 */
export function untoldEnds<Session extends { sid: string }>({
  tell,
  worthMs,
  elapsed = () => performance.now(),
  everyMs = 1000,
}: Telling<Session>): (session: Session) => Promise<void> {
  const waiting = new Map<string, { session: Session; until: number }>();
  let isComing = false;
  const tellAgainLater = () => {
    if (isComing) return;
    isComing = true;
    setTimeout(() => void tellAgain(), everyMs).unref();
  };
  const tellAgain = async () => {
    for (const [sid, { session, until }] of waiting) {
      try {
        if (elapsed() < until) await tell(session);
        waiting.delete(sid);
      } catch {
        // Nobody hears the others either.
        break;
      }
    }
    isComing = false;
    if (waiting.size > 0) tellAgainLater();
  };
  return async (session) => {
    try {
      await tell(session);
    } catch {
      waiting.set(session.sid, { session, until: elapsed() + worthMs });
      const [oldest] = waiting.keys();
      if (waiting.size > MOST_UNTOLD && oldest !== undefined) waiting.delete(oldest);
      tellAgainLater();
    }
  };
}
