import { saying } from '../stores.ts';
import { openSealing, type Sealing } from './sealing-key.ts';
import { openSigningKeys, type SigningKeys } from './signing-keys.ts';

/** Opens the keys of a folder: those that sign tokens, and the one that seals what is kept of people. */
export async function openKeys(folder: string): Promise<{ keys: SigningKeys; sealing: Sealing }> {
  const opening = Promise.all([openSigningKeys(folder), openSealing(folder)]);
  const [keys, sealing] = await saying('The keys (KEYS_DIR) cannot be opened', opening);
  return { keys, sealing };
}
