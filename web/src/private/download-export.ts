import { privacyCommands } from '@vivarium/contracts/privacy/commands.ts';
import { errorOf } from '../api/api-error.ts';
import { freshSession } from '../api/session.ts';
import { saveFile } from '../ui/save-file.ts';

/** Hands everything that is kept of whoever is signed in to the browser, to be saved. @throws {ApiError} where there is none to be had */
export async function downloadExport(): Promise<void> {
  const session = await freshSession();
  const token = session.status === 'signed-in' ? session.accessToken : '';
  const response = await fetch(`/api/v1${privacyCommands.exportAccount.path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw await errorOf(response);
  saveFile(await response.blob(), 'vivarium-account.zip');
}
