import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandApiConfigSchema } from '@vivarium/command-api/config.ts';
import { start } from '@vivarium/command-api/server.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { openServices } from '../services.ts';

/** Nothing of these is to be refused here. */
const unlimited = Object.fromEntries(
  [
    ...['WRITES_OF_ADDRESS', 'REGISTRATIONS', 'FAILED_LOGINS', 'FAILED_LOGINS_OF_ADDRESS'],
    ...['FAILED_LOGINS_OF_ACCOUNT', 'LETTERS_OF_ADDRESS', 'LETTERS_TO'],
    ...['UNPROVEN_LOGINS', 'UNPROVEN_LOGINS_OF_ADDRESS', 'UNPROVEN_LETTERS', 'UNPROVEN_REGISTRATIONS'],
  ].map((name) => [`LIMIT_${name}`, '100000000/day']),
);

/** Starts the write side alone, without limits. @returns where its API answers */
export async function openSignInServer(): Promise<{ url: string; close(): Promise<void> }> {
  const services = await openServices();
  const keys = await mkdtemp(join(tmpdir(), 'vivarium-bench-keys-'));
  const { postgres, mongodb, nats, redis } = services.urls;
  const config = commandApiConfigSchema.parse({
    ...{ POSTGRES_URL: postgres, MONGODB_URL: mongodb, NATS_URL: nats, REDIS_URL: redis },
    ...{ KEYS_DIR: keys, INTERNAL_TOKEN: 'a-word-that-servers-share', PORT: 0, ...unlimited },
    PRIVATE_DATA_KEYS: 'a word that wraps the keys of people in benchmarks',
  });
  const api = await start(config, { logger: createLogger('bench', 'silent') });
  return {
    url: `${api.url}/api/v1`,
    close: async () => {
      await api.close();
      await services.close();
      await rm(keys, { recursive: true });
    },
  };
}
