import type { WeightValue } from './meaning.ts';

/** `from 1500 g`, `up to 2000 g`, `900–1500 g`. */
export function weightLabel({ min, max }: WeightValue): string {
  return min === undefined ? `up to ${max} g` : max === undefined ? `from ${min} g` : `${min}–${max} g`;
}
