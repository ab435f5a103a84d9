import { LRUCache } from 'lru-cache';

/**
 * Remembers what was found for each of many things, so that only the others are asked for; all of them at once, and the
 * same thing once however often it is among them. Failures are not remembered.
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
  return async (things) => {
    const asked = now();
    const found = new Map<string, { value: V }>();
    const missing = new Map<string, T>();
    for (const thing of things) {
      const key = keyOf(thing);
      const entry = known.get(key);
      if (entry !== undefined && asked - entry.at < kept.age) found.set(key, entry);
      else missing.set(key, thing);
    }
    const values = missing.size === 0 ? [] : await find([...missing.values()]);
    if (values.length !== missing.size) throw new Error('another number of answers than of questions');
    [...missing.keys()].forEach((key, i) => {
      const entry = { value: values[i] as V, at: asked };
      known.set(key, entry);
      found.set(key, entry);
    });
    return things.flatMap((thing) => {
      const entry = found.get(keyOf(thing));
      return entry === undefined ? [] : [entry.value];
    });
  };
}
