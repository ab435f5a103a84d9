import { Problem } from '@vivarium/contracts/problem.ts';

/** Streams of this process; a stream that waits takes some 20 kB. */
const MOST = 5000;

/**
 * Counts who holds a stream open, so that no one holds all.
 * @param mostOfOne streams of one person in all their tabs and devices that do not share one, or of one address
 */
export function createStreamPlaces(mostOfOne: number) {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    /** @returns gives the place back. @throws {Problem} 429 or 503 where there is none. */
    take(who: string): () => void {
      const own = taken.get(who) ?? 0;
      if (own >= mostOfOne)
        throw new Problem('too_many_streams', `You have ${mostOfOne} streams open already.`, {
          retryAfter: 30,
        });
      if (all >= MOST)
        throw new Problem('unavailable', 'Too many people are listening just now.', { retryAfter: 10 });
      taken.set(who, own + 1);
      all += 1;
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        all -= 1;
        const left = (taken.get(who) ?? 1) - 1;
        if (left === 0) taken.delete(who);
        else taken.set(who, left);
      };
    },
  };
}
