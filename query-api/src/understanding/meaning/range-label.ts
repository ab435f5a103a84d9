/** `up to 300`, `from 300`, `200–400`. */
export function rangeLabel({ min, max }: { min?: number; max?: number }): string {
  return min === undefined ? `up to ${max}` : max === undefined ? `from ${min}` : `${min}–${max}`;
}
