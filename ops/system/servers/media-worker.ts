import { mediaWorkerConfigSchema } from '@vivarium/media-worker/config.ts';
import { defineServer } from '../server-definition.ts';

/** Opens what strangers upload: apart from everything that has a database. */
export const mediaWorker = defineServer({
  name: 'media-worker',
  entryPoint: 'media-worker/src/main.ts',
  config: mediaWorkerConfigSchema,
});
