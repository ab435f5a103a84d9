/**
 * Remembers what was found for each of many things, so that only the others are asked for; all of them at once.
 *
 * @param find finds something for each of one or more things, in their order
 * @param keyOf tells things apart
 * @param kept for how many milliseconds, and of how many things at most: the oldest are forgotten first
 * @param now milliseconds
 */
export function remember<T, V>(
  find: (things: readonly T[]) => Promise<V[]>,
  keyOf: (thing: T) => string,
  kept: { age: number; most: number },
  now: () => number,
): (things: readonly T[]) => Promise<V[]> {
  const known = new Map<string, { value: V; at: number }>();
  const recall = (thing: T) => {
    const entry = known.get(keyOf(thing));
    return entry !== undefined && now() - entry.at < kept.age ? entry : undefined;
  };
  return async (things) => {
    const remembered = things.map(recall);
    const unknown = things.filter((_thing, i) => remembered[i] === undefined);
    const found = unknown.length === 0 ? [] : await find(unknown);
    found.forEach((value, i) => {
      const key = keyOf(unknown[i] as T);
      known.delete(key);
      known.set(key, { value, at: now() });
    });
    for (const oldest of known.keys()) {
      if (known.size <= kept.most) break;
      known.delete(oldest);
    }
    const rest = found.values();
    return remembered.flatMap((entry) => {
      if (entry !== undefined) return [entry.value];
      const { value, done } = rest.next();
      return done ? [] : [value];
    });
  };
}
