/** So few values are put in order; of more, some are cut off. */
const FEW = 256;
/** Then what is left is put in order, however much it is: what values look like is not for us to say. */
const MOST_TURNS = 40;

/**
 * @param parts each in order
 * @param place from 0
 * @returns the value that would stand at a place, were all in one order, and the one behind it (infinite where it is the last).
 *   Values are cut off by looking into the parts, which takes hardly longer for many than for few: a value of the longest part,
 *   taken from where the place would be in it, is sought in all of them.
 */
export function pairOfParts(parts: readonly Float64Array[], place: number): [number, number] {
  // What is sought is between them, in each part.
  let from = new Uint32Array(parts.length);
  let to = Uint32Array.from(parts, (part) => part.length);
  let [below, above] = [new Uint32Array(parts.length), new Uint32Array(parts.length)];
  let before = 0;
  let left = sumOf(to);
  for (let turn = 0; turn < MOST_TURNS && left > FEW; turn += 1) {
    const pivot = pivotOf(parts, from, to, (place - before) / left);
    let [less, notMore] = [0, 0];
    for (const [i, part] of parts.entries()) {
      const [begin = 0, end = 0] = [from[i], to[i]];
      const first = boundOf(part, pivot, begin, end, false);
      const behind = boundOf(part, pivot, first, end, true);
      below[i] = first;
      above[i] = behind;
      less += first - begin;
      notMore += behind - begin;
    }
    if (place < before + less) {
      [to, below] = [below, to];
      left = less;
    } else if (place < before + notMore) {
      return [pivot, place + 1 < before + notMore ? pivot : leastFrom(parts, above)];
    } else {
      [from, above] = [above, from];
      before += notMore;
      left -= notMore;
    }
  }
  const rest = new Float64Array(left);
  let at = 0;
  parts.forEach((part, i) => {
    const some = part.subarray(from[i], to[i]);
    rest.set(some, at);
    at += some.length;
  });
  rest.sort();
  const within = place - before;
  // Where the next one was cut off, it is the least of what was.
  return [rest[within] ?? Number.NaN, rest[within + 1] ?? leastFrom(parts, to)];
}

/** @returns a value of what is left of the longest part. @param share from where in it, 0 to 1 */
function pivotOf(parts: readonly Float64Array[], from: Uint32Array, to: Uint32Array, share: number): number {
  let [longest, length] = [0, 0];
  for (let i = 0; i < parts.length; i += 1) {
    const ofPart = (to[i] ?? 0) - (from[i] ?? 0);
    if (ofPart > length) [longest, length] = [i, ofPart];
  }
  return parts[longest]?.[(from[longest] ?? 0) + Math.floor(share * length)] ?? Number.NaN;
}

/** @returns the least of the values that stand from a place on in each part; infinite where none does. */
function leastFrom(parts: readonly Float64Array[], places: Uint32Array): number {
  let least = Number.POSITIVE_INFINITY;
  parts.forEach((part, i) => {
    least = Math.min(least, part[places[i] ?? 0] ?? least);
  });
  return least;
}

function sumOf(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** @returns the place of the first value that is above one, or (not `isBehind`) not below it, between two places. */
function boundOf(part: Float64Array, value: number, from: number, to: number, isBehind: boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = part[middle] ?? 0;
    if (there < value || (isBehind && there === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
