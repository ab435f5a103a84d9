import { z } from 'zod';

/** A slug: lower-case words of ASCII letters and digits, joined by single hyphens (`python-regius`). */
export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab case');

/**
 * The slug of a name in plain English or Latin.
 *
 * @param name a name such as `Python regius` or `Black-eyed Leucistic`
 * @returns the name in lower-case kebab case (`python-regius`), with everything but letters and digits as a break
 */
export function kebabCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
