import { t } from '@lingui/core/macro';
import { errorBodySchema, type ProblemDetail } from '@vivarium/contracts/shared/error-body.ts';
import { currentLanguage, currentLocale } from '../format/language.ts';

/** What went wrong with a request: an answer of the API, or `unreachable` when there was none. */
export class ApiError extends Error {
  readonly code: string;
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  readonly details: readonly ProblemDetail[];

  constructor(code: string, message: string, status = 0, details: readonly ProblemDetail[] = []) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.details = details;
  }

  /** The API cannot be reached or says that it cannot answer now: worth a retry, nobody's fault here. */
  get isOutage(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

/** Narrows to an {@link ApiError}, optionally of one code. */
export function isApiError(error: unknown, code?: string): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code);
}

/** @returns the error that a response which is no success stands for. Never throws, whatever the body is. */
export async function errorOf(response: Response): Promise<ApiError> {
  const body = errorBodySchema.safeParse(await response.json().catch(() => undefined));
  const { status, headers } = response;
  if (!body.success) return new ApiError('unexpected_answer', t`The server answered ${status}.`, status);
  const { code, message, details } = body.data.error;
  const said = status === 429 ? tooOften(headers.get('retry-after')) : await inOwnWords(code, message);
  return new ApiError(code, said, status, details);
}

/** @returns what the server says, which is English; in another language what its code says, as far as that can be had. */
async function inOwnWords(code: string, english: string): Promise<string> {
  if (currentLanguage() === 'en') return english;
  const words = await import('./refusal-words.ts').catch(() => undefined);
  return words?.refusalWords(code) ?? english;
}

/** @returns that it was too often, and when it may be tried again, which the server says in its own language alone. */
function tooOften(retryAfter: string | null): string {
  const seconds = Math.max(1, Number(retryAfter) || 1);
  const [count, unit] =
    seconds < 90
      ? ([seconds, 'second'] as const)
      : seconds < 5400
        ? ([seconds / 60, 'minute'] as const)
        : ([seconds / 3600, 'hour'] as const);
  const when = new Intl.RelativeTimeFormat(currentLocale()).format(Math.ceil(count), unit);
  return t`That was too often. Try again ${when}.`;
}
