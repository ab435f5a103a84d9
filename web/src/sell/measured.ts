import { readMeasured } from '../format/amount.ts';

/** Units that may be typed after a number, each with its power of ten. */
const units: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  weightGrams: { g: 0, gr: 0, kg: 3 },
};

/**
 * @param key of a declared attribute that is a number
 * @param answer as it was typed, or as it was kept
 * @returns the number in the unit of the attribute; NaN when it cannot be read
 */
export function measured(key: string, answer: string | number | boolean): number {
  return typeof answer === 'number' ? answer : readMeasured(String(answer), units[key]);
}
