import { Problem } from '@vivarium/contracts/problem.ts';

/** Streams of one person, in all their tabs and devices that do not share one. */
const MOST_OF_ONE = 10;
/** Streams of this process; a stream that waits takes some 20 kB. */
const MOST = 5000;

/** Counts who holds a stream open, so that no one holds all. */
export function createPlaces() {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    /** @returns gives the place back. @throws {Problem} 429 or 503 where there is none. */
    take(personId: string): () => void {
      const own = taken.get(personId) ?? 0;
      if (own >= MOST_OF_ONE)
        throw new Problem('too_many_streams', `You have ${MOST_OF_ONE} streams open already.`, {
          retryAfter: 30,
        });
      if (all >= MOST)
        throw new Problem('unavailable', 'Too many people are listening just now.', { retryAfter: 10 });
      taken.set(personId, own + 1);
      all += 1;
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        all -= 1;
        const left = (taken.get(personId) ?? 1) - 1;
        if (left === 0) taken.delete(personId);
        else taken.set(personId, left);
      };
    },
  };
}
