/**
 * Looks up what somebody typed, or sent, in a table of one's own. Every object has a `constructor` and a `toString` too, which
 * are no entries of it: a plain look-up would find them.
 *
 * @returns the entry that the table itself has under the key; undefined where it has none
 */
export function entryOf<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
