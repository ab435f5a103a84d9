import { parseArgs } from 'node:util';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { z } from 'zod';
import { DEFAULT_LISTINGS, DEFAULT_SEED } from './defaults.ts';
import { loadDemo } from './load.ts';
import { loadPast } from './load-past.ts';
import { type LoadProgress, progressText } from './loading/load-progress.ts';

/** `node ops/demo/cli.ts [--listings 5000] [--seed vivarium]`: loads into the services that the environment names. */
const configSchema = z.object({
  MONGODB_URL: z.string().min(1),
  NATS_URL: z.string().min(1),
  POSTGRES_URL: z.string().min(1),
  NAME_PREFIX: z.string().default(''),
  DEMO_LISTINGS: z.coerce.number().int().min(1).max(1_000_000).default(DEFAULT_LISTINGS),
  DEMO_SEED: z.string().min(1).default(DEFAULT_SEED),
});

const { values } = parseArgs({ options: { listings: { type: 'string' }, seed: { type: 'string' } } });
const config = readConfig(configSchema, {
  ...process.env,
  ...(values.listings !== undefined && { DEMO_LISTINGS: values.listings }),
  ...(values.seed !== undefined && { DEMO_SEED: values.seed }),
});
const where = {
  services: { mongodb: config.MONGODB_URL, nats: config.NATS_URL, postgres: config.POSTGRES_URL },
  namePrefix: config.NAME_PREFIX,
  onProgress: (progress: LoadProgress) => void process.stderr.write(`${progressText(progress)}\n`),
};
const loaded = await loadDemo({
  ...where,
  listings: config.DEMO_LISTINGS,
  seed: config.DEMO_SEED,
});
const past = await loadPast(where);
process.stdout.write(`${JSON.stringify({ ...loaded, past })}\n`);
