import type { AnswerOf, Operation } from '@vivarium/contracts/shared/operation.ts';
import { isApiError } from './api-error.ts';
import type { InputOf } from './operation-input.ts';
import { type CallOptions, send } from './send.ts';
import { freshSession, refresh, type SessionState } from './session.ts';

/**
 * Calls an operation of the API: typed by its schemas, its answer parsed by them. Where the operation takes a token it
 * is called in the name of whoever is signed in (of nobody when nobody is); a 401 is then answered by one refresh and
 * one retry.
 *
 * @throws {ApiError} as {@link send}
 */
export async function call<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  options: CallOptions = {},
): Promise<AnswerOf<O>> {
  if (operation.token === undefined) return send(operation, input, options);
  const session = await freshSession();
  try {
    return await send(operation, input, options, tokenOf(session));
  } catch (error) {
    if (!isApiError(error) || error.status !== 401 || session.status !== 'signed-in') throw error;
    const renewed = await refresh();
    if (renewed.status !== 'signed-in') throw error;
    return send(operation, input, options, renewed.accessToken);
  }
}

function tokenOf(session: SessionState): string | undefined {
  return session.status === 'signed-in' ? session.accessToken : undefined;
}
