import { setTimeout as delay } from 'node:timers/promises';
import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import type { ListingDetail, ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { ErrorBody } from '@vivarium/contracts/shared/error-body.ts';
import { verifyEmail } from './verify-email.ts';

/** An answer that is no success. `retryAfter` in seconds where the server gave one. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: ErrorBody | undefined;
  readonly retryAfter: number | undefined;

  constructor(status: number, body: ErrorBody | undefined, retryAfter: number | undefined) {
    super(`${status} ${body?.error.code ?? 'without a body'}: ${body?.error.message ?? ''}`);
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }
}

interface RequestOptions {
  token?: string;
  body?: unknown;
  idempotencyKey?: string;
  ifMatch?: number;
  timeoutMs?: number;
  /** Further ones, such as what a browser says of itself. */
  headers?: Record<string, string>;
}

/** The public HTTP contract as benches, drills and end-to-end tests speak it: from outside, nothing else. */
export function marketClient(origin: string) {
  async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
    const headers: Record<string, string> = { ...options.headers };
    if (options.token !== undefined) headers.Authorization = `Bearer ${options.token}`;
    if (options.body !== undefined) headers['Content-Type'] = 'application/json';
    if (options.idempotencyKey !== undefined) headers['Idempotency-Key'] = options.idempotencyKey;
    if (options.ifMatch !== undefined) headers['If-Match'] = `"${options.ifMatch}"`;
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers,
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: AbortSignal.timeout(options.timeoutMs ?? 15_000),
    });
    const text = await response.text();
    const body = text === '' ? undefined : JSON.parse(text);
    if (response.ok) return body as T;
    const retryAfter = response.headers.get('retry-after');
    throw new Refusal(response.status, body, retryAfter === null ? undefined : Number(retryAfter));
  }
  return {
    request,
    /** Registers somebody and has them verify their address, without which nobody publishes. */
    register: async (person: { email: string; username: string; password: string; displayName: string }) => {
      const session = await request<Session>('POST', '/auth/register', { body: person });
      await verifyEmail(origin, person.email);
      return session;
    },
    logIn: ({ email, password }: { email: string; password: string }) =>
      request<Session>('POST', '/auth/login', { body: { email, password } }),
    createListing: (token: string, body: unknown, options: RequestOptions = {}) =>
      request<ListingReceipt>('POST', '/listings', { ...options, token, body }),
    publish: (token: string, id: string, options: RequestOptions = {}) =>
      request<ListingReceipt>('POST', `/listings/${id}/publish`, { ...options, token }),
    /** @param minVersion what is read is at least this: asked for again, as the answer says, while it cannot be read yet */
    listing: async (id: string, token?: string, minVersion?: number) => {
      const path = `/listings/${id}${minVersion ? `?min_version=${minVersion}` : ''}`;
      const deadline = performance.now() + PROJECTED_MS;
      for (;;) {
        try {
          return await request<ListingDetail>('GET', path, { token });
        } catch (error) {
          if (!isNotYetProjected(error) || performance.now() > deadline) throw error;
          await delay(AGAIN_AFTER_MS);
        }
      }
    },
    listings: (query: Record<string, string>) =>
      request<ListingPage>('GET', `/listings?${new URLSearchParams(query)}`),
  };
}

/** How long a version is asked for that cannot be read yet: a machine with other work to do takes its time. */
const PROJECTED_MS = 20_000;
const AGAIN_AFTER_MS = 200;

function isNotYetProjected(error: unknown): boolean {
  return error instanceof Refusal && error.body?.error.code === 'not_yet_projected';
}

export type MarketClient = ReturnType<typeof marketClient>;
