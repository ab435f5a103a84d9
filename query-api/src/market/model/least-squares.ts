/** A row of a design: the columns that are 1, the others are 0, and what was observed. */
export interface Observation {
  columns: readonly number[];
  value: number;
}

/**
 * Least squares with a little ridge, so that columns that always come together have an answer too.
 *
 * @param width how many columns there are
 * @param ridge added to the diagonal, but for column 0, which is the level
 * @returns what each column adds
 */
export function leastSquares(rows: readonly Observation[], width: number, ridge = 1): Float64Array {
  const matrix = Array.from({ length: width }, () => new Float64Array(width));
  const right = new Float64Array(width);
  for (const { columns, value } of rows) {
    for (const i of columns) {
      const line = matrix[i];
      if (line === undefined) continue;
      right[i] = (right[i] ?? 0) + value;
      for (const j of columns) line[j] = (line[j] ?? 0) + 1;
    }
  }
  matrix.forEach((line, i) => {
    line[i] = (line[i] ?? 0) + (i === 0 ? 1e-9 : ridge);
  });
  return solved(matrix, right);
}

/** Cholesky: the matrix is symmetric, and positive because of the ridge. Overwrites both. */
function solved(matrix: Float64Array[], right: Float64Array): Float64Array {
  const at = (i: number, j: number) => matrix[i]?.[j] ?? 0;
  const set = (i: number, j: number, value: number) => {
    const line = matrix[i];
    if (line !== undefined) line[j] = value;
  };
  const size = right.length;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      set(i, j, i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j));
    }
  }
  for (let i = 0; i < size; i += 1) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= at(i, k) * (right[k] ?? 0);
    right[i] = sum / at(i, i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = right[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= at(k, i) * (right[k] ?? 0);
    right[i] = sum / at(i, i);
  }
  return right;
}
