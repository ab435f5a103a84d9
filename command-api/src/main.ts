import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { run } from '@vivarium/platform/process/run.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { commandApiConfigSchema } from './config.ts';
import { start } from './server.ts';

await run(createLogger('command-api', process.env.LOG_LEVEL), () =>
  start(readConfig(commandApiConfigSchema)),
);
