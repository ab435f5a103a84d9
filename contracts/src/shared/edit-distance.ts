/** Longer words are never near another, so that the cost is bounded. */
const LONGEST = 64;

/**
 * Counts the insertions, deletions, replacements and swaps of neighbours by which one word becomes another (optimal
 * string alignment, which is what Lucene's fuzzy queries count).
 *
 * @param most more than these are not counted
 * @param asBeginning whether `a` may be the beginning of `b` only
 * @returns 0 to `most`; undefined: there are more
 */
export function editsBetween(a: string, b: string, most: number, asBeginning = false): number | undefined {
  const target = asBeginning ? b.slice(0, a.length + most) : b;
  if (Math.abs(a.length - target.length) > most) return undefined;
  if (a.length > LONGEST || target.length > LONGEST) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: target.length + 1 }, (_cell, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= target.length; j += 1) {
      const replace = at(last, j - 1) + (a[i - 1] === target[j - 1] ? 0 : 1);
      let cost = Math.min(replace, at(last, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === target[j - 2] && a[i - 2] === target[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > most) return undefined;
    [beforeLast, last] = [last, row];
  }
  const edits = asBeginning ? Math.min(...last) : at(last, target.length);
  return edits <= most ? edits : undefined;
}

function at(row: readonly number[], j: number): number {
  return row[j] ?? Number.POSITIVE_INFINITY;
}
