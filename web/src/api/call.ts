import { t } from '@lingui/core/macro';
import type { AnswerOf, Operation } from '@vivarium/contracts/shared/operation.ts';
import { ApiError, isApiError } from './api-error.ts';
import type { InputOf } from './operation-input.ts';
import { type CallOptions, send } from './send.ts';
import { freshSession, personIn, refresh, type SessionState, sessionStore } from './session.ts';

/**
 * Calls an operation of the API: typed by its schemas, its answer parsed by them. Where the operation takes a token it
 * is called in the name of whoever is signed in (of nobody when nobody is); a 401 is then answered by one refresh and
 * one retry. Where somebody else is signed in by then, nothing is changed in their name.
 *
 * @throws {ApiError} as {@link send}; `unauthenticated` in the place of what would be changed in another’s name
 */
export async function call<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  options: CallOptions = {},
): Promise<AnswerOf<O>> {
  if (operation.token === undefined) return send(operation, input, options);
  const person = personIn(sessionStore.getState());
  const session = await freshSession();
  if (operation.method !== 'get' && isAnother(person, session))
    throw new ApiError('unauthenticated', t`Somebody else is signed in here now.`, 401);
  try {
    return await send(operation, input, options, tokenOf(session));
  } catch (error) {
    if (!isApiError(error) || error.status !== 401 || session.status !== 'signed-in') throw error;
    const renewed = await refresh();
    if (renewed.status !== 'signed-in' || isAnother(personIn(session), renewed)) throw error;
    return send(operation, input, options, renewed.accessToken);
  }
}

function isAnother(before: string | undefined, now: SessionState): boolean {
  return before !== undefined && now.status === 'signed-in' && now.user.id !== before;
}

function tokenOf(session: SessionState): string | undefined {
  return session.status === 'signed-in' ? session.accessToken : undefined;
}
