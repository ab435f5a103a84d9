/** Keeps the loader from running away from the relay. */
export interface RelayPace {
  /** Resolves when another command may be given. */
  next(): Promise<void>;
}

/** Commands that may be ahead of the relay: less than it takes up in one sweep, so that it never has to hurry. */
const MOST_AHEAD = 400;
/** A relay that sends nothing for so long while there is something to send is not running, in milliseconds. */
const GIVE_UP_AFTER_MS = 3000;
/** Without a relay, commands between two looks whether there is one again. */
const LOOK_EVERY = 1000;

/**
 * Lets the loader be a few hundred events ahead of the relay and no more: a store without an index over pending
 * events (the stand-in for MongoDB) is slowed by every one that waits. Without a relay it lets everything pass.
 *
 * @param port.lastSequence of the stream that the relay fills: one event per command, and those of others
 * @param port.pause resolves after a little while
 * @param port.now milliseconds, monotonous
 */
export function createRelayPace(port: {
  lastSequence: () => Promise<number>;
  pause: () => Promise<void>;
  now: () => number;
}): RelayPace {
  let given = 0;
  /** Commands whose events the relay has sent, by the stream's sequence; what others publish counts as well. */
  let sent = 0;
  let sequence: number | undefined;
  let isThere = true;
  /** When the relay was last seen to send, or began to be waited for. */
  let movedAt = 0;
  let looking: Promise<void> | undefined;
  let waiting = 0;

  const look = async () => {
    const found = await port.lastSequence();
    const before = sequence;
    sequence = found;
    if (before !== undefined && found <= before) {
      if (port.now() - movedAt > GIVE_UP_AFTER_MS) isThere = false;
      return;
    }
    // Where nothing was seen before, or no relay was, nobody knows how far it is behind: count from here.
    sent = before === undefined || !isThere ? given : sent + found - before;
    isThere = true;
    movedAt = port.now();
  };
  /** One look at a time, however many commands wait for it. */
  const lookOnce = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const mustWait = () => isThere && given - sent > MOST_AHEAD;
  return {
    next: async () => {
      if (sequence === undefined) await lookOnce();
      given++;
      if (!isThere && given % LOOK_EVERY === 0) await lookOnce();
      if (!mustWait()) return;
      if (waiting === 0) movedAt = port.now();
      waiting++;
      try {
        for (await lookOnce(); mustWait(); await lookOnce()) await port.pause();
      } finally {
        waiting--;
      }
    },
  };
}
