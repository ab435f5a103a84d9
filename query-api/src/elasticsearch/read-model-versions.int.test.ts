import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configSchema } from '../config.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { start } from '../server.ts';

let sandbox: Sandbox;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  sandbox = await openSandbox();
  const prefix = `query-${newUuidV7().slice(-12)}-`;
  const config = configSchema.parse({
    NAME_PREFIX: prefix,
    ELASTICSEARCH_URL: process.env.ELASTICSEARCH_URL,
  });
  const logger = createLogger('query-api', 'silent');
  ({ url, close } = await start(config, { logger, keyOf: async () => undefined }));
  // As an earlier version of the projector has left it.
  await sandbox.elasticsearch.indices.create({
    index: `${prefix}listings-v0`,
    aliases: { [`${prefix}listings`]: {} },
    mappings: { _meta: { version: 0 } },
  });
});
afterAll(async () => {
  await close();
  await sandbox.remove();
});

test('over read models of another version nobody is sent here, and who comes is told to come again', async () => {
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  const answer = await fetch(`${url}/api/v1/listings`);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
});

test('over those of this version all is well', async () => {
  expect((await fetch(`${new URL(sandbox.url).origin}/readyz`)).status).toBe(200);
  expect((await sandbox.get('/listings')).status).toBe(200);
});
