import { t } from '@lingui/core/macro';
import { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { announce } from '../ui/announcements.ts';
import { solvePuzzle } from './solve-puzzle.ts';

/**
 * Sends something; where the server wants proof that no program tries, the machine works it out and sends it once more.
 * Nobody has to see, hear or point at anything.
 */
export async function withProof<Answer>(
  send: (proof: { captcha?: string }) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send({});
  } catch (error) {
    if (!isApiError(error, 'captcha_required')) throw error;
    announce(t`One moment: your browser proves that it is no program that guesses.`);
    const captcha = await solvePuzzle(await call(identityCommands.posePuzzle, {}));
    return send({ captcha });
  }
}
