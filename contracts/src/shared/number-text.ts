/** Longest text of a number that is read: the largest number written out has 309 digits, the smallest needs 324 places. */
const LONGEST = 400;
const DECIMAL = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const isNumber = new RegExp(`^${DECIMAL}$`);

/** A regular expression of one number, to be made part of a larger one; what it finds goes to {@link readNumber}. */
export const numberPattern = DECIMAL;

/**
 * Reads a number as people and programs write it: every text that JavaScript, JSON or Java make of a finite number is one
 * (`149.00`, `-4e-7`, `1e+21`). The one reader for filters, points, boxes and query strings, so that what one takes all
 * take.
 *
 * @returns the number, never `-0`; undefined for any other text (`NaN`, `Infinity`, `0x10`, `1_000`), and for what is too
 *   large to be one (`1e400`)
 */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !isNumber.test(trimmed)) return undefined;
  const number = Number(trimmed);
  // `-0` would be another key of what is remembered, and is the same number.
  return Number.isFinite(number) ? number + 0 : undefined;
}

/** @returns the numbers of a text that are separated by commas; undefined when one of them is none. */
export function readNumbers(text: string): number[] | undefined {
  const numbers = text.split(',').map(readNumber);
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}
