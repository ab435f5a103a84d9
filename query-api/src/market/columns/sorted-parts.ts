/** So few values are put in order; of more, half is cut off. */
const FEW = 512;

/**
 * @param parts each in order
 * @param place from 0
 * @returns the value that would stand at a place, were all in one order, and the one behind it (infinite where it is the last).
 *   Values are cut off by halves, by looking into the parts: that takes hardly longer for many than for few.
 */
export function pairOfParts(parts: readonly Float64Array[], place: number): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    low = Math.min(low, part[0] ?? low);
    high = Math.max(high, part.at(-1) ?? high);
  }
  // Nothing that is sought is below `low`, or above `high`.
  let from = parts.map(() => 0);
  let to = parts.map((part) => part.length);
  for (let turn = 0; turn < 100 && low < high && sizeOf(from, to) > FEW; turn += 1) {
    const middle = low + (high - low) / 2;
    if (middle >= high) break;
    const upTo = parts.map((part, i) => upperBound(part, middle, from[i] ?? 0, to[i] ?? 0));
    if (upTo.reduce((sum, end) => sum + end, 0) > place) {
      to = upTo;
      high = middle;
    } else {
      from = upTo;
      low = middle;
    }
  }
  const left = new Float64Array(sizeOf(from, to));
  let at = 0;
  parts.forEach((part, i) => {
    const some = part.subarray(from[i], to[i]);
    left.set(some, at);
    at += some.length;
  });
  left.sort();
  const within = place - from.reduce((sum, begin) => sum + begin, 0);
  // Where the next one was cut off, it is the least of what was.
  const next =
    left[within + 1] ?? Math.min(...parts.map((part, i) => part[to[i] ?? 0] ?? Number.POSITIVE_INFINITY));
  return [left[within] ?? Number.NaN, next];
}

function sizeOf(from: readonly number[], to: readonly number[]): number {
  return to.reduce((sum, end, i) => sum + end - (from[i] ?? 0), 0);
}

/** @returns the place behind the last value that is not above one, between two places. */
function upperBound(part: Float64Array, value: number, from: number, to: number): number {
  let [below, above] = [from, to];
  while (below < above) {
    const middle = (below + above) >> 1;
    if ((part[middle] ?? 0) <= value) below = middle + 1;
    else above = middle;
  }
  return below;
}
