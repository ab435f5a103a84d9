export interface FieldProblem {
  /** Dotted path into the body, e.g. `price.amount`; empty for the whole. */
  path: string;
  message: string;
  code?: string;
}

/** What went wrong with a request: an answer of the API, or `unreachable` when there was none. */
export class ApiError extends Error {
  readonly code: string;
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  readonly details: readonly FieldProblem[];

  constructor(code: string, message: string, status = 0, details: readonly FieldProblem[] = []) {
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
  const body: unknown = await response.json().catch(() => undefined);
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  const details = Array.isArray(error.details) ? error.details.filter(isFieldProblem) : [];
  return new ApiError(
    typeof error.code === 'string' ? error.code : 'unexpected_answer',
    typeof error.message === 'string' ? error.message : `The server answered ${response.status}.`,
    response.status,
    details,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value.path === 'string' && typeof value.message === 'string';
}
