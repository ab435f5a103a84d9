import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { run } from '@vivarium/platform/process/run.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { projectorConfigSchema } from './config.ts';
import { start } from './projector.ts';

await run(createLogger('projector'), () => start(readConfig(projectorConfigSchema)));
