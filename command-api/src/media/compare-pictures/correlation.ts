/** A square of values within a grid. */
interface Square {
  left: number;
  top: number;
  size: number;
}

/**
 * @param within which of the values count: 1, the others 0.
 * @param count values in a row of the grid.
 * @returns how two grids correlate within a square, from −1 to 1; 0 where one of them is even, or next to nothing counts.
 */
export function correlation(
  a: Float64Array,
  b: Float64Array,
  within: Uint8Array,
  count: number,
  { left, top, size }: Square = { left: 0, top: 0, size: count },
): number {
  let [n, ofA, ofB, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (let y = top; y < top + size; y += 1) {
    for (let i = y * count + left; i < y * count + left + size; i += 1) {
      if (within[i] !== 1) continue;
      const [v, w] = [a[i] ?? 0, b[i] ?? 0];
      n += 1;
      ofA += v;
      ofB += w;
      aa += v * v;
      bb += w * w;
      ab += v * w;
    }
  }
  const spread = (aa - (ofA * ofA) / n) * (bb - (ofB * ofB) / n);
  return n < 4 || spread <= 1e-9 ? 0 : (ab - (ofA * ofB) / n) / Math.sqrt(spread);
}
