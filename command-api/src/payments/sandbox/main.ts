import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { run } from '@vivarium/platform/process/run.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { sandboxConfigSchema } from './config.ts';
import { startPaymentSandbox } from './server.ts';

await run(createLogger('payments', process.env.LOG_LEVEL), () =>
  startPaymentSandbox(readConfig(sandboxConfigSchema)),
);
