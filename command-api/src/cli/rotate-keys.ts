import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { commandApiConfigSchema } from '../config.ts';
import { openSigningKeys, rotateSigningKey } from '../identity/session/signing-keys.ts';

/** `rotate-keys.ts`: adds a signing key; running servers sign with it at once and go on accepting the older ones. */
const { KEYS_DIR } = readConfig(commandApiConfigSchema.pick({ KEYS_DIR: true }));
const keys = await openSigningKeys(KEYS_DIR);
await rotateSigningKey(KEYS_DIR);
console.log(`${(await keys.newest()).kid} signs from now on.`);
