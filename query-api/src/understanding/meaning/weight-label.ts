import type { WeightValue } from './meaning.ts';
import { rangeLabel } from './range-label.ts';

/** `from 1500 g`, `up to 2000 g`, `900–1500 g`. */
export function weightLabel(grams: WeightValue): string {
  return `${rangeLabel(grams)} g`;
}
