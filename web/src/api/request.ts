import { ApiError, errorOf } from './api-error.ts';

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/**
 * One request to the API of our own origin.
 *
 * @param path below `/api/v1`, e.g. `/listings`
 * @returns the parsed JSON body, `undefined` for an empty one
 * @throws {ApiError} for every answer that is no success, and `unreachable` when there was none;
 *   an abort is passed on as it is
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { method = 'GET', body, headers, signal } = options;
  const response = await reach(`/api/v1${path}`, {
    method,
    signal: signal ?? null,
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...(body !== undefined && jsonHeader), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await errorOf(response);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

const jsonHeader = { 'content-type': 'application/json' };

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError('unreachable', 'Vivarium cannot be reached. Check the connection and try again.');
  }
}
