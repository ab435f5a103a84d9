import { Problem } from '@vivarium/contracts/problem.ts';

/** Does something when it is one's turn at each of these, listings or a buyer. @throws {Problem} 503 where too many wait already */
export type Turns = <Result>(ids: readonly string[], work: () => Promise<Result>) => Promise<Result>;

/** Waiting for one of them; whoever came after these would have given up before their turn came. */
const MOST_WAITING = 200;

/**
 * Buyers of one listing come one after the other, and each holds a connection to Postgres only in their turn: the row of its
 * stock decides, and fifty who waited at it would keep every connection from everybody else. It decides between processes
 * too; this is about one process and says nothing of who gets what.
 *
 * Several listings are waited for in the order of their ids, and a buyer's turn before any listing's, so that two purchases
 * never wait for each other in a circle.
 */
export function takingTurns(mostWaiting = MOST_WAITING): Turns {
  const lines = new Map<string, { length: number; end: Promise<unknown> }>();
  const inLine = <Result>(id: string, work: () => Promise<Result>): Promise<Result> => {
    const line = lines.get(id) ?? { length: 0, end: Promise.resolve() };
    // One of them is at work.
    if (line.length > mostWaiting)
      throw new Problem('unavailable', 'Too many people want this just now. Try again in a moment.', {
        retryAfter: 1,
      });
    lines.set(id, line);
    line.length += 1;
    const own = line.end.then(work);
    const leave = () => {
      line.length -= 1;
      if (line.length === 0) lines.delete(id);
    };
    line.end = own.then(leave, leave);
    return own;
  };
  return async (ids, work) => {
    const inOrder = [...new Set(ids)].toSorted();
    return inOrder.reduceRight((inner, id) => () => inLine(id, inner), work)();
  };
}
