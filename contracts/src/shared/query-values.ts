import { z } from 'zod';
import { readNumber } from './number-text.ts';

/** Most values that one name of a query string may have. */
const MAX_VALUES = 50;

/**
 * Values of a query string that may be repeated (`a=1&a=2`) or separated by commas (`a=1,2`).
 * @param item what each of them must be
 */
export function listOf<T extends z.ZodType<unknown, string>>(item: T) {
  return z.preprocess(splitCommas, z.array(item).min(1).max(MAX_VALUES));
}

function splitCommas(value: unknown): unknown {
  const texts = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) => (typeof text === 'string' ? text.split(',') : [text]));
}

/** A number in a query string, in any notation that {@link readNumber} knows. */
export function numberText(min: number, max: number) {
  return z
    .string()
    .transform((text, context) => {
      const number = readNumber(text);
      if (number !== undefined) return number;
      context.addIssue({ code: 'custom', message: 'must be a number' });
      return z.NEVER;
    })
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));
}

/** A whole number in a query string. */
export function wholeNumberText(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,10}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().int().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));
}
