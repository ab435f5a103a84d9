import { AsyncLocalStorage } from 'node:async_hooks';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { type Language, languageSchema } from '@vivarium/contracts/shared/language.ts';
import type { RequestHandler } from 'express';
import type { Histogram } from 'prom-client';
import type { Logger } from '../telemetry/logger.ts';

interface RequestContext {
  requestId: string;
  traceparent: string | null;
  address: string | undefined;
  userAgent: string | undefined;
  language: Language;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Text that may come in as a request id: what is longer or stranger is replaced, not echoed. */
const acceptableId = /^[A-Za-z0-9._-]{1,64}$/;
const acceptableTraceparent = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** @returns the request id that a client gave where it may be echoed, else a new one. */
export function requestIdFrom(given: string | undefined): string {
  return given !== undefined && acceptableId.test(given) ? given : newUuidV7();
}

/** @returns the id of the request being answered, `-` outside of one. */
export function currentRequestId(): string {
  return storage.getStore()?.requestId ?? '-';
}

/** @returns where the request being answered comes from; empty outside of one. */
export function currentOrigin(): Partial<Pick<RequestContext, 'requestId' | 'address' | 'userAgent'>> {
  return storage.getStore() ?? {};
}

/** @returns the language that whoever asks wants answers in (`Accept-Language`), as far as it is spoken here; English otherwise, and outside of a request. */
export function currentLanguage(): Language {
  return storage.getStore()?.language ?? 'en';
}

/** @returns the cause that events of the request being answered carry. */
export function currentCause(): Cause {
  const context = storage.getStore();
  return {
    correlationId: context?.requestId ?? newUuidV7(),
    causationId: null,
    traceparent: context?.traceparent ?? null,
  };
}

/** Gives each request its id (taken from `X-Request-Id` or new), echoes it, logs and times the answer. */
export function requestContext(
  logger: Logger,
  durations: Histogram<'method' | 'route' | 'status'>,
): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    const requestId = requestIdFrom(given);
    const trace = request.get('traceparent');
    const traceparent = trace !== undefined && acceptableTraceparent.test(trace) ? trace : null;
    response.set('X-Request-Id', requestId);
    const started = process.hrtime.bigint();
    response.on('finish', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const route = request.route ? `${request.baseUrl}${String(request.route.path)}` : 'unmatched';
      durations.observe({ method: request.method, route, status: String(response.statusCode) }, seconds);
      const entry = { requestId, method: request.method, route, status: response.statusCode, seconds };
      // Why it was unavailable is said where it was found out, if it was a fault.
      if (response.statusCode >= 500 && response.statusCode !== 503) logger.error(entry, 'answered');
      else logger.debug(entry, 'answered');
    });
    const language = languageSchema.catch('en').parse(request.acceptsLanguages(languageSchema.options));
    const origin = { address: request.ip, userAgent: request.get('user-agent'), language };
    storage.run({ requestId, traceparent, ...origin }, next);
  };
}
