/** Longer words are never guessed at, so that the cost is bounded. */
const LONGEST = 32;

/**
 * Letters that may be wrong in a typed word, as many as the search forgives: none in words of one or two letters and in
 * numbers, one in words of up to five letters, two in longer ones.
 */
export function editsFor(word: string): number {
  if (word.length < 3 || word.length > LONGEST || /\p{N}/u.test(word)) return 0;
  return word.length > 5 ? 2 : 1;
}

/**
 * How many letters are wrong in a typed word (inserted, left out, replaced, or swapped with their neighbour; optimal
 * string alignment). The first letter is never one of them.
 *
 * @param typed folded
 * @param meant folded
 * @param asBeginning whether `typed` may be the beginning of `meant` only
 * @returns 0 to {@link editsFor}; undefined: it is another word
 */
export function wrongLetters(typed: string, meant: string, asBeginning: boolean): number | undefined {
  const most = editsFor(typed);
  if (typed[0] !== meant[0] || typed.length > meant.length + most) return undefined;
  if (!asBeginning && meant.length > typed.length + most) return undefined;
  const target = meant.slice(1, typed.length + most);
  const source = typed.slice(1);
  let beforeLast: number[] = [];
  let last = Array.from({ length: target.length + 1 }, (_cell, j) => j);
  for (let i = 1; i <= source.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= target.length; j += 1) {
      const isSame = source[i - 1] === target[j - 1];
      let cost = Math.min(at(last, j - 1) + (isSame ? 0 : 1), at(last, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && source[i - 1] === target[j - 2] && source[i - 2] === target[j - 1]) {
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
