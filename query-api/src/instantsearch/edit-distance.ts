/**
 * Whether one word becomes the other by at most `edits` insertions, deletions, replacements or swaps of
 * neighbours (optimal string alignment, which is what Lucene's fuzzy queries count). Words longer than 64 letters
 * never do, so that the cost is bounded.
 */
export function isWithinEdits(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits || a.length > 64 || b.length > 64) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_cell, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replace = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(replace, at(last, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > edits) return false;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length) <= edits;
}

function at(row: readonly number[], j: number): number {
  return row[j] ?? Number.POSITIVE_INFINITY;
}
