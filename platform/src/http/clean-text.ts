import { inSentences, Problem } from '@vivarium/contracts/problem.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import type { ProblemDetail } from '@vivarium/contracts/shared/error-body.ts';
import type { RequestHandler } from 'express';

/** Findings that are told, and characters of a path: an answer must not grow with the square of the body. */
const MOST_FINDINGS = 20;
const LONGEST_PATH = 200;

/**
 * @returns the first of them: the path of each text that no store keeps as it is: with U+0000, which Postgres refuses, or half of a
 *   surrogate pair, which has no UTF-8. Walks with a list, since a body may be nested deeper than the stack.
 */
export function uncleanTexts(body: unknown): ProblemDetail[] {
  const found: ProblemDetail[] = [];
  const left: { value: unknown; path: string }[] = [{ value: body, path: '' }];
  for (let next = left.pop(); next !== undefined && found.length < MOST_FINDINGS; next = left.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
      found.push({ path: cutText(path, LONGEST_PATH), message: 'has characters that are no text' });
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, part] of Object.entries(value)) {
      left.push({ value: part, path: (path === '' ? key : `${path}.${key}`).slice(0, 2 * LONGEST_PATH) });
    }
  }
  return found;
}

/** Refuses bodies with texts that could not be stored (422). */
export const demandCleanText: RequestHandler = (request, _response, next) => {
  const details = uncleanTexts(request.body);
  if (details.length > 0) throw new Problem('validation_failed', inSentences(details), { details });
  next();
};
