import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { run } from '@vivarium/platform/process/run.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { mediaWorkerConfigSchema } from './config.ts';
import { startMediaWorker } from './server.ts';

await run(createLogger('media-worker', process.env.LOG_LEVEL), () =>
  startMediaWorker(readConfig(mediaWorkerConfigSchema)),
);
