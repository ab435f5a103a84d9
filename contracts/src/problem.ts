import type { z } from 'zod';
import * as features from './features.ts';
import type { ProblemDetail } from './shared/error-body.ts';
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
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const details = detailsOf(result.error);
  const fields = details.map((detail) => detail.path || 'body').join(', ');
  throw new Problem(code, `The request is not valid: ${fields}.`, { details });
}
