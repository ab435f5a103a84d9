import type { Random } from '../../random/seeded.ts';

/** Zipf’s law with exponent 1. */
export function byRank<T>(items: readonly T[], random: Random): T {
  const rank = Math.floor(items.length ** random.next());
  const item = items[rank - 1];
  if (item === undefined) throw new Error('no page of this rank');
  return item;
}
