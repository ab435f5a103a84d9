import type { Redis } from '@vivarium/platform/redis/connect.ts';

/** Who publishes twice at midnight of some zone is still counted; then the count is forgotten. */
const KEPT_SECONDS = 2 * 24 * 3600;

/**
 * Counts what each seller publishes in a day (UTC), so that search can spread sellers. All processes count together in Redis;
 * without it, and while it is away, each counts for itself: the turn of a listing is written down with it, and one that is a
 * few off harms nobody.
 */
export interface Turns {
  /**
   * @param count how many are published at once
   * @returns the how manieth the first of them is that the seller publishes, from 1
   */
  next(sellerId: string, now: Date, count?: number): Promise<number>;
}

/** @param redis counts are lost with it, and begin anew */
export function createTurns({ client }: Pick<Redis, 'client'>): Turns {
  /** Of one day; what Redis said last, or what was counted here. */
  let counted: { day: string; bySeller: Map<string, number> } = { day: '', bySeller: new Map() };
  return {
    next: async (sellerId, now, count = 1) => {
      const day = now.toISOString().slice(0, 10);
      if (counted.day !== day) counted = { day, bySeller: new Map() };
      const { bySeller } = counted;
      const here = (bySeller.get(sellerId) ?? 0) + 1;
      bySeller.set(sellerId, here + count - 1);
      const everywhere = await countIn(client, `turns:${day}:${sellerId}`, count);
      const turn = Math.max(here, everywhere - count + 1);
      bySeller.set(sellerId, Math.max(turn + count - 1, bySeller.get(sellerId) ?? 0));
      return turn;
    },
  };
}

/** @returns the count with so many more; 0 where Redis does not answer. */
async function countIn(client: Redis['client'], key: string, more: number): Promise<number> {
  if (client === undefined || !client.isReady) return 0;
  try {
    const [count] = await client.multi().incrBy(key, more).expire(key, KEPT_SECONDS).execTyped();
    return count;
  } catch {
    return 0;
  }
}
