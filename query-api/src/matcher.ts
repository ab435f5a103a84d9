import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { run } from '@vivarium/platform/process/run.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { matcherConfigSchema } from './matcher-config.ts';
import { startMatcher } from './matcher-server.ts';

const logger = createLogger('matcher', process.env.LOG_LEVEL);

await run(logger, () => startMatcher(readConfig(matcherConfigSchema), { logger }));
