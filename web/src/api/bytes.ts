import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import { errorOf } from './api-error.ts';
import { pathOf } from './send.ts';
import { freshSession } from './session.ts';

/** @returns what an operation answers with that is no JSON, for whoever is signed in. @throws {ApiError} where there is none to be had */
export async function bytesOf(
  { path }: Operation,
  params: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<Blob> {
  const session = await freshSession();
  const token = session.status === 'signed-in' ? session.accessToken : '';
  const response = await fetch(pathOf(path, params), {
    headers: { authorization: `Bearer ${token}` },
    signal: signal ?? null,
  });
  if (!response.ok) throw await errorOf(response);
  return response.blob();
}
