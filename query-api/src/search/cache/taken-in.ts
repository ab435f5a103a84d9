import { nameOf, type ShardCopy } from './index-state.ts';

type Seen = Pick<ShardCopy, 'refreshes' | 'written'>;

/** Readings remembered of each copy, and copies at most. */
const [READINGS, COPIES] = [16, 32];

/** Remembers which writes copies of shards had taken in when they had been refreshed how often. */
export function createTakenIn() {
  const byCopy = new Map<string, Seen[]>();
  return {
    note(copy: ShardCopy): void {
      const name = nameOf(copy);
      const { refreshes, written } = copy;
      const known = byCopy.get(name) ?? [];
      // It counts anew when its server has begun anew.
      const isAnew = known.some((one) => one.refreshes > refreshes || one.written > written);
      byCopy.delete(name);
      byCopy.set(name, [...(isAnew ? [] : known), { refreshes, written }].slice(-READINGS));
      if (byCopy.size > COPIES) byCopy.delete(byCopy.keys().next().value ?? '');
    },

    /**
     * @returns up to which number all writes are found in a copy that was refreshed so often; undefined: nobody knows yet.
     *   One refresh is after the other: of two that were counted later, the second began after what was taken in then.
     */
    shownBy(copy: ShardCopy): number | undefined {
      const before = byCopy.get(nameOf(copy))?.findLast(({ refreshes }) => refreshes <= copy.refreshes - 2);
      return before?.written;
    },
  };
}
