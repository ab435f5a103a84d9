/**
 * @param values in any order, at least one.
 * @param p between 0 and 1.
 * @returns the nearest-rank percentile.
 */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(p * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** @returns `p50 12.1  p95 20.3  p99 31.0  max 44.2` of values in milliseconds. */
export function summary(values: readonly number[]): string {
  const figure = (p: number) => percentile(values, p).toFixed(1);
  return `p50 ${figure(0.5)} ms   p95 ${figure(0.95)} ms   p99 ${figure(0.99)} ms   max ${figure(1)} ms`;
}
