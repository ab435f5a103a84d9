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

/** Lists that {@link textsOf} made. */
const listsOfTexts = new WeakSet<z.ZodType>();

/**
 * Values of a query string that may hold commas, such as names of towns and brands. They are repeated or separated by
 * commas too; a comma within a value is sent as `%2C`, as `encodeURIComponent` and `URLSearchParams` do. So they are
 * taken apart before they are decoded: see {@link textsIn}.
 * @param item what each of them must be
 */
export function textsOf<T extends z.ZodType<unknown, string>>(item: T) {
  const list = z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]),
    z.array(item).min(1).max(MAX_VALUES),
  );
  listsOfTexts.add(list);
  return list;
}

/** Whether a parameter is a list of values that may hold commas. */
export function isListOfTexts(schema: z.ZodType | undefined): boolean {
  if (schema === undefined) return false;
  return listsOfTexts.has(schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema);
}

/**
 * @param query a query string as it was sent, without the question mark
 * @returns the values of one name, decoded after they were separated
 */
export function textsIn(query: string, name: string): string[] {
  return query.split('&').flatMap((pair) => {
    const [key = '', ...rest] = pair.split('=');
    return decoded(key) === name ? rest.join('=').split(',').map(decoded) : [];
  });
}

/** What cannot be decoded stays as it stands: a percent sign may be one. */
function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
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

/** What every list that is read page by page takes: where the page before ended, and how many are wanted. */
export const pageParameters = {
  cursor: z.string().max(1024).optional(),
  limit: wholeNumberText(1, 100).optional(),
};
