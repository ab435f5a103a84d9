import { privacyCommands } from '@vivarium/contracts/privacy/commands.ts';
import { bytesOf } from '../api/bytes.ts';
import { saveFile } from '../ui/save-file.ts';

/** Hands everything that is kept of whoever is signed in to the browser, to be saved. @throws {ApiError} where there is none to be had */
export async function downloadExport(): Promise<void> {
  saveFile(await bytesOf(privacyCommands.exportAccount), 'vivarium-account.zip');
}
