import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { run } from '@vivarium/platform/process/run.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { workerConfigSchema } from './config.ts';
import { startWorker } from './worker-server.ts';

await run(createLogger('worker', process.env.LOG_LEVEL), () => startWorker(readConfig(workerConfigSchema)));
