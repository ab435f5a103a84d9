/**
 * @param isShort whether something takes half a line
 * @returns the items in their order, two short ones that follow each other together, everything else alone
 */
export function pairsOf<T>(items: readonly T[], isShort: (item: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.length === 1 && last.every(isShort) && isShort(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
