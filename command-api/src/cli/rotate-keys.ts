import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { commandApiConfigSchema } from '../config.ts';
import { openSigningKeys, rotateSigningKey, SHOWN_BEFORE_SIGNING_MS } from '../keys/signing-keys.ts';

/** `rotate-keys.ts`: adds a signing key; running servers take it up without a restart and go on accepting the older ones. */
const { KEYS_DIR } = readConfig(commandApiConfigSchema.pick({ KEYS_DIR: true }));
await openSigningKeys(KEYS_DIR);
await rotateSigningKey(KEYS_DIR);
console.log(`The new key is shown from now on and signs in ${SHOWN_BEFORE_SIGNING_MS / 60_000} minutes.`);
