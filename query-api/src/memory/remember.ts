import { LRUCache } from 'lru-cache';

/**
 * Remembers what was found for each of many things, so that only the others are asked for; all of them at once, the same
 * thing once however often it is among them, and what somebody else has just asked for not again. Failures are not
 * remembered; they are of all who waited.
 *
 * @param find finds something for each of one or more things, in their order
 * @param keyOf tells things apart
 * @param kept for how many milliseconds, and of how many things at most: those that were longest not asked for go first
 * @param now milliseconds of a clock that never goes back
 */
export function remember<T, V>(
  find: (things: readonly T[]) => Promise<V[]>,
  keyOf: (thing: T) => string,
  kept: { age: number; most: number },
  now: () => number,
): (things: readonly T[]) => Promise<V[]> {
  const known = new LRUCache<string, { value: V; at: number }>({ max: kept.most });
  const underWay = new Map<string, { found: Found<V>; at: number }>();

  const askFor = (missing: ReadonlyMap<string, T>, at: number): Found<V> => {
    const keys = [...missing.keys()];
    const finding = async () => {
      try {
        const values = await find([...missing.values()]);
        if (values.length !== keys.length) throw new Error('another number of answers than of questions');
        keys.forEach((key, i) => {
          // What was asked for later may have been found sooner.
          if ((known.peek(key)?.at ?? at) <= at) known.set(key, { value: values[i] as V, at });
        });
        return new Map(keys.map((key, i) => [key, values[i] as V]));
      } finally {
        for (const key of keys) if (underWay.get(key)?.found === found) underWay.delete(key);
      }
    };
    const found = finding();
    for (const key of keys) underWay.set(key, { found, at });
    return found;
  };

  return async (things) => {
    const asked = now();
    const isFresh = <Entry extends { at: number }>(entry: Entry | undefined): entry is Entry =>
      entry !== undefined && asked - entry.at < kept.age;
    const values = new Map<string, V>();
    const waitedFor = new Set<Found<V>>();
    const missing = new Map<string, T>();
    for (const thing of things) {
      const key = keyOf(thing);
      const entry = known.get(key);
      const other = underWay.get(key);
      if (isFresh(entry)) values.set(key, entry.value);
      else if (isFresh(other)) waitedFor.add(other.found);
      else missing.set(key, thing);
    }
    if (missing.size > 0) waitedFor.add(askFor(missing, asked));
    for (const found of await Promise.all(waitedFor))
      for (const [key, value] of found) values.set(key, value);
    return things.map((thing) => values.get(keyOf(thing)) as V);
  };
}

/** What is being found, by its key. */
type Found<V> = Promise<ReadonlyMap<string, V>>;
