import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { configSchema } from './config.ts';
import { start } from './server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Servers as replicas are, with nothing to read from: limits are asked before that is found out. */
async function servers(count: number, settings: Record<string, string>) {
  const config = configSchema.parse({
    NAME_PREFIX: `limits-${crypto.randomUUID()}-`,
    ELASTICSEARCH_URL: process.env.ELASTICSEARCH_URL,
    REDIS_URL: process.env.REDIS_URL,
    ...settings,
  });
  const logger = createLogger('query-api', 'silent');
  const running = await Promise.all(Array.from({ length: count }, () => start(config, { logger })));
  closing.push(...running.map(({ close }) => close));
  if (config.REDIS_URL !== undefined) {
    const redisOf = async (url: string) => {
      const { dependencies } = (await (await fetch(`${url}/readyz`)).json()) as { dependencies: object };
      return dependencies;
    };
    for (const { url } of running) await expect.poll(() => redisOf(url)).toMatchObject({ redis: 'ok' });
  }
  return running.map(({ url }) => `${url}/api/v1`);
}

const from = (address: string) => ({ 'x-forwarded-for': address, 'content-type': 'application/json' });
const search = (url: string | undefined, address: string, batch = 1) =>
  fetch(`${url}/search`, {
    method: 'POST',
    headers: from(address),
    body: JSON.stringify({ requests: Array.from({ length: batch }, () => ({ indexName: 'listings' })) }),
  });

describe('reads', () => {
  it('are limited for each address, by all servers together', async () => {
    const [one, other] = await servers(2, { LIMIT_READS_OF_ADDRESS: '20/minute' });
    for (let i = 0; i < 20; i += 1) await search(i % 2 ? one : other, '203.0.113.7');
    await expect.poll(async () => (await search(one, '203.0.113.7')).status).toBe(429);
    await expect.poll(async () => (await search(other, '203.0.113.7')).status).toBe(429);
    const refused = await search(one, '203.0.113.7');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ error: { code: 'too_many_requests' } });
    expect((await search(one, '203.0.113.8')).status).not.toBe(429);
  });

  it('are counted by the searches in a batch, not by the batches', async () => {
    const [one] = await servers(1, { LIMIT_READS_OF_ADDRESS: '20/minute' });
    await search(one, '203.0.113.7', 19);
    await search(one, '203.0.113.7', 19);
    await expect.poll(async () => (await search(one, '203.0.113.7')).status).toBe(429);
  });

  it('are limited without Redis too', async () => {
    const [one] = await servers(1, { LIMIT_READS_OF_ADDRESS: '5/minute', REDIS_URL: '' });
    for (let i = 0; i < 6; i += 1) await search(one, '203.0.113.7');
    expect((await search(one, '203.0.113.7')).status).toBe(429);
    expect((await fetch(`${one}/listings`, { headers: from('203.0.113.7') })).status).toBe(429);
    expect(
      (await fetch(`${new URL(one ?? '').origin}/healthz`, { headers: from('203.0.113.7') })).status,
    ).toBe(200);
  });
});
