import { type Placement, SIDE, sampledAt } from './placement.ts';

/** Of each side, how much may be a frame. */
const MOST_FRAME = Math.round(SIDE * 0.15);
/** A line whose greys vary by less (as a variance) shows nothing. */
const EVEN = 6;

/** @returns where the picture lies within a frame of even lines that somebody has put around it; undefined where there is none. */
export function withinFrameOf(greys: Float64Array): Placement | undefined {
  const last = SIDE - 1;
  const top = frameOf((depth, i) => greys[depth * SIDE + i] ?? 0);
  const bottom = frameOf((depth, i) => greys[(last - depth) * SIDE + i] ?? 0);
  const left = frameOf((depth, i) => greys[i * SIDE + depth] ?? 0);
  const right = frameOf((depth, i) => greys[i * SIDE + last - depth] ?? 0);
  if (top + bottom + left + right === 0) return undefined;
  return {
    ...{ across: (SIDE - left - right) / SIDE, down: (SIDE - top - bottom) / SIDE },
    ...{ dx: (left - right) / SIDE, dy: (top - bottom) / SIDE, turn: 0, mirrored: false },
  };
}

/** @returns the greys of what is within, as large as before. */
export function withoutFrame(greys: Float64Array, within: Placement | undefined): Float64Array {
  return within === undefined ? greys : sampledAt(greys, within, Math.sqrt(greys.length)).values;
}

/** @returns how many lines from the edge show nothing, and the one that is half of both. */
function frameOf(at: (depth: number, i: number) => number): number {
  let depth = 0;
  while (depth < MOST_FRAME && varianceOf(Float64Array.from({ length: SIDE }, (_, i) => at(depth, i))) < EVEN)
    depth += 1;
  return depth === 0 ? 0 : depth + 1;
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((total, one) => total + one, 0) / values.length;
  return values.reduce((total, one) => total + (one - mean) ** 2, 0) / values.length;
}

/**
 * @param within which of the values count: 1, the others 0.
 * @param radius of the squares whose mean is taken off, in values.
 * @returns the values less the mean of what is around each; 0 for those that do not count.
 */
export function evened(
  values: Float64Array,
  within: Uint8Array,
  count: number,
  radius: number,
): Float64Array {
  const counted = values.map((value, i) => value * (within[i] ?? 0));
  const total = summed(counted, count, radius);
  const number = summed(Float64Array.from(within), count, radius);
  return values.map((value, i) => (within[i] === 1 ? value - (total[i] ?? 0) / (number[i] || 1) : 0));
}

/** @returns the greys blurred by the mean of squares. */
export function blurred(values: Float64Array, count: number, radius: number): Float64Array {
  return evened(values, new Uint8Array(values.length).fill(1), count, radius).map(
    (rest, i) => (values[i] ?? 0) - rest,
  );
}

/** Sums over squares: over rows first, then over columns, by what comes in and what goes out. */
function summed(values: Float64Array, count: number, radius: number): Float64Array {
  return alongLines(alongLines(values, count, radius, 1, count), count, radius, count, 1);
}

function alongLines(values: Float64Array, count: number, radius: number, step: number, line: number) {
  const sums = new Float64Array(values.length);
  for (let row = 0; row < count; row += 1) {
    const at = (i: number) => row * line + i * step;
    let sum = 0;
    for (let i = 0; i < Math.min(radius, count); i += 1) sum += values[at(i)] ?? 0;
    for (let i = 0; i < count; i += 1) {
      if (i + radius < count) sum += values[at(i + radius)] ?? 0;
      if (i > radius) sum -= values[at(i - radius - 1)] ?? 0;
      sums[at(i)] = sum;
    }
  }
  return sums;
}
