import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { run } from '@vivarium/platform/process/run.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { configSchema } from './config.ts';
import { start } from './server.ts';

const logger = createLogger('query-api', process.env.LOG_LEVEL);

await run(logger, () => start(readConfig(configSchema), { logger }));
