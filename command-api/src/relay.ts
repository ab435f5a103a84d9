import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { run } from '@vivarium/platform/process/run.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { relayConfigSchema } from './config.ts';
import { startRelay } from './relay-server.ts';

await run(createLogger('relay', process.env.LOG_LEVEL), () => startRelay(readConfig(relayConfigSchema)));
