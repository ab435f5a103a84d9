import type { z } from 'zod';
import * as features from './features.ts';
import { cutText } from './shared/cut-text.ts';
import type { ProblemDetail } from './shared/error-body.ts';
import { issueInWords } from './shared/issue-words.ts';
import { sharedProblems } from './shared/problems.ts';

type Features = typeof features;
type OfFeatures = {
  [F in keyof Features]: Features[F] extends { problems: infer P } ? keyof P & string : never;
}[keyof Features];

/** Every error code of the public contract. */
export type ProblemCode = keyof typeof sharedProblems | OfFeatures;

/** Every error code and the HTTP status that it is answered with: the only such table. */
export const problemStatus = Object.assign(
  {},
  sharedProblems,
  ...Object.values(features).map((feature) => ('problems' in feature ? feature.problems : {})),
) as Readonly<Record<ProblemCode, number>>;

/** An expected refusal. Thrown anywhere, turned into {@link ErrorBody} by the one handler of `platform`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: readonly ProblemDetail[];
  /** Seconds after which a retry makes sense; becomes `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ProblemCode,
    message: string,
    options: { details?: readonly ProblemDetail[]; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.details = options.details ?? [];
    this.retryAfter = options.retryAfter;
  }
}

/** @returns zod's issues as details of a problem, paths dotted. Unknown keys are named one by one. */
export function detailsOf(error: z.ZodError): ProblemDetail[] {
  return error.issues.flatMap(deepest).flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }];
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not known here' }));
  });
}

/**
 * A union says only that nothing fits. The alternative that got furthest into the value is the one that was meant,
 * so its issues name the place that is wrong.
 */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const depth = (issues: readonly z.core.$ZodIssue[]) =>
    Math.max(0, ...issues.map(({ path }) => path.length));
  const meant = issue.errors
    .map((issues) => issues.flatMap(deepest))
    .reduce<z.core.$ZodIssue[]>((best, issues) => (depth(issues) > depth(best) ? issues : best), []);
  if (meant.length === 0) return [issue];
  return meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** @returns the parsed value. @throws {Problem} `code`, with a detail for each issue. */
export function parseOrThrow<T extends z.ZodType>(
  schema: T,
  input: unknown,
  code: 'validation_failed' | 'invalid_request' = 'validation_failed',
): z.output<T> {
  const result = schema.safeParse(input, { error: issueInWords });
  if (result.success) return result.data;
  const details = detailsOf(result.error);
  throw new Problem(code, inSentences(details), { details });
}

/** Findings that the message says; all of them are in the details. */
const MOST_SENTENCES = 3;

/** @returns findings as people say them: `Hits per page must be at most 100.` */
export function inSentences(details: readonly ProblemDetail[]): string {
  const said = details.slice(0, MOST_SENTENCES).map(({ path, message }) => {
    const sentence = `${thingAt(path)} ${message}`;
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${/[.!?]$/.test(sentence) ? '' : '.'}`;
  });
  const more = details.length - said.length;
  return [...said, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}

/** @returns what a path names, in words: `hits per page` of `requests.0.params.hitsPerPage`. */
function thingAt(path: string): string {
  const name = path.split('.').findLast((part) => !/^\d*$/.test(part));
  if (name === undefined) return 'the request';
  const words = name.replaceAll(/[_-]+/g, ' ').replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return cutText(words.trim().toLowerCase(), 64, '…') || `“${name}”`;
}
