/** Searchkit in a process of its own: `ELASTICSEARCH_URL=… INDEX=listings PORT=… node ops/bench/searchkit/main.ts`. */
import { z } from 'zod';
import { serveSearchkit } from './server.ts';

const { ELASTICSEARCH_URL, INDEX, PORT } = z
  .object({
    ELASTICSEARCH_URL: z.string(),
    INDEX: z.string().default('listings'),
    PORT: z.coerce.number().int().default(0),
  })
  .parse(process.env);
const { url, close } = await serveSearchkit({
  elasticsearch: ELASTICSEARCH_URL,
  index: INDEX,
  port: PORT,
});
console.log(`Searchkit answers POST ${url}/api/v1/search`);
process.once('SIGTERM', () => void close().then(() => process.exit()));
