/** @returns a list with what stood at one place standing at another; as it was where there is no such place. */
export function reordered<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || list[from] === undefined || to < 0 || to >= list.length) return list;
  const without = list.toSpliced(from, 1);
  return without.toSpliced(to, 0, list[from]);
}
