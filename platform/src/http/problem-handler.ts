import { Problem, problemStatus } from '@vivarium/contracts/problem.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import type { ErrorBody } from '@vivarium/contracts/shared/error-body.ts';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from '../telemetry/logger.ts';
import { MAX_BODY_BYTES } from './json-body.ts';
import { currentRequestId } from './request-context.ts';

/** An answer stays small, however much is wrong with a request. */
const MOST_DETAILS = 100;
const LONGEST_MESSAGE = 1000;

/** What body-parser, the router and Node throw before our code runs, said in the words of the contract. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') {
    const limit =
      typeof error === 'object' && error !== null && 'limit' in error ? Number(error.limit) : MAX_BODY_BYTES;
    return new Problem('body_too_large', `The body must not be larger than ${limit} bytes.`);
  }
  if (type === 'entity.parse.failed') return new Problem('malformed_json', 'The body is not valid JSON.');
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (status === 415) {
    return new Problem('unsupported_media_type', 'The body is in an encoding that is not known here.');
  }
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new Problem('invalid_request', 'The request cannot be read.');
  }
  return new Problem('internal_error', 'Something went wrong on our side.', { cause: error });
}

/** The last route: nothing answers here. */
export const routeNotFound: RequestHandler = (request) => {
  throw new Problem('not_found', `There is no ${request.method} ${request.path}.`);
};

/** The one place where an error becomes an answer. Never a stack trace. */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const problem = problemOf(error);
    const status = problemStatus[problem.code];
    const requestId = currentRequestId();
    // Nobody is there to be told, and what broke off because they left is no fault.
    const hasGone = response.destroyed && !response.headersSent;
    // Nor is asking too early.
    const isNoFault = (hasGone && problem.code === 'unavailable') || problem.code === 'not_yet_projected';
    if (status >= 500 && !isNoFault)
      logger.error({ requestId, err: problem.cause ?? problem }, problem.message);
    if (hasGone) return;
    if (response.headersSent) return next(error);
    if (problem.retryAfter !== undefined) response.set('Retry-After', String(problem.retryAfter));
    const body: ErrorBody = {
      error: {
        code: problem.code,
        message: cutText(problem.message, LONGEST_MESSAGE),
        details: problem.details.slice(0, MOST_DETAILS),
        requestId,
      },
    };
    // Without a word on it a 404 may be kept by any cache, also of what appears a moment later.
    response.status(status).set('Cache-Control', 'no-store').removeHeader('ETag');
    response.json(body);
  };
}
