import { fileURLToPath } from 'node:url';
import { readConfig, serverConfigSchema } from '@vivarium/platform/config/read-config.ts';
import { run } from '@vivarium/platform/process/run.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { z } from 'zod';
import { startGateway } from './gateway.ts';

const config = readConfig(
  serverConfigSchema.extend({
    COMMAND_API_URL: z.url(),
    QUERY_API_URL: z.url(),
    WEB_FOLDER: z.string().default(fileURLToPath(new URL('../../web/dist', import.meta.url))),
  }),
);
const logger = createLogger('gateway', config.LOG_LEVEL);

await run(logger, async () => {
  const gateway = await startGateway({
    host: config.HOST,
    port: config.PORT,
    commandApiUrl: config.COMMAND_API_URL,
    queryApiUrl: config.QUERY_API_URL,
    webFolder: config.WEB_FOLDER,
  });
  logger.info({ url: gateway.url }, 'listening');
  return gateway;
});
