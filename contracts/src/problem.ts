import { z } from 'zod';

/** Every error code of the public contract and the HTTP status that it is answered with: the only such table. */
export const problemStatus = {
  malformed_json: 400,
  invalid_request: 400,
  unsupported_media_type: 415,
  unauthenticated: 401,
  invalid_credentials: 401,
  invalid_token: 401,
  refresh_token_reused: 401,
  forbidden: 403,
  not_found: 404,
  listing_not_found: 404,
  user_not_found: 404,
  species_not_found: 404,
  method_not_allowed: 405,
  email_or_username_taken: 409,
  status_conflict: 409,
  idempotency_key_reused: 409,
  concurrent_change: 409,
  version_mismatch: 412,
  body_too_large: 413,
  validation_failed: 422,
  not_publishable: 422,
  location_required: 422,
  too_many_requests: 429,
  internal_error: 500,
  bad_gateway: 502,
  unavailable: 503,
  not_yet_projected: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export interface ProblemDetail {
  /** Where: a dotted path into the body, query or header, e.g. `price.amount`; empty for the whole. */
  path: string;
  message: string;
  /** A stable code of this one reason where there is one, e.g. `species_required`. */
  code?: string;
}

/** The body of every answer that is not a success. */
export const errorBodySchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.array(z.object({ path: z.string(), message: z.string(), code: z.string().optional() })),
    requestId: z.string(),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

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
