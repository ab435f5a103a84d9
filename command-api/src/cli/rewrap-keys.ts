import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { openPostgres } from '../aggregate/postgres/database.ts';
import { commandApiConfigSchema } from '../config.ts';
import { masterKeysOf } from '../vault/master-keys.ts';
import { rewrapKeys } from '../vault/rewrap.ts';
import type { VaultTables } from '../vault/vault.table.ts';

/** `rewrap-keys.ts`: wraps the keys of people by the first of PRIVATE_DATA_KEYS; the others can be thrown away afterwards. */
const settings = commandApiConfigSchema.pick({ POSTGRES_URL: true, PRIVATE_DATA_KEYS: true });
const { POSTGRES_URL, PRIVATE_DATA_KEYS } = readConfig(settings);
const postgres = openPostgres<VaultTables>(POSTGRES_URL, { name: 'rewrap-keys', max: 1, onError: () => {} });
try {
  const { changed, left } = await rewrapKeys(postgres.db, masterKeysOf(PRIVATE_DATA_KEYS));
  console.log(`${changed} keys are wrapped anew; ${left} were wrapped by the newest master key already.`);
} finally {
  await postgres.close();
}
