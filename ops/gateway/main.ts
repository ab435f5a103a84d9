import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { run } from '@vivarium/platform/process/run.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { withoutCredentials } from '../services/without-credentials.ts';
import { gatewayConfigSchema } from './config.ts';
import { startGateway } from './gateway.ts';
import { mediaStoreAt } from './media.ts';

const config = readConfig(gatewayConfigSchema);
const logger = createLogger('gateway', config.LOG_LEVEL);

await run(logger, async () => {
  const gateway = await startGateway({
    host: config.HOST,
    port: config.PORT,
    upstreams: { 'command-api': config.COMMAND_API_URL, 'query-api': config.QUERY_API_URL },
    trust: config.TRUSTED_PROXY,
    watched: {
      relay: config.RELAY_URL,
      projector: config.PROJECTOR_URL,
      worker: config.WORKER_URL,
      matcher: config.MATCHER_URL,
    },
    doneWithout: { 'media-worker': config.MEDIA_WORKER_URL },
    media: mediaStoreAt(config.S3_URL, config.NAME_PREFIX),
    uploadsTo: config.S3_PUBLIC_URL ?? (config.S3_URL && withoutCredentials(config.S3_URL)),
    publicUrl: config.PUBLIC_URL,
    webFolder: config.WEB_FOLDER,
  });
  logger.info({ url: gateway.url }, 'listening');
  return gateway;
});
