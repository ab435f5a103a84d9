import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { type OwnStage, startOwnStage } from './own-stage.ts';

describe('while Redis is down', () => {
  let stage: OwnStage;
  let client: MarketClient;

  const readiness = async () => {
    const response = await fetch(`${stage.system.url}/readyz`);
    return { code: response.status, ...((await response.json()) as { status: string }) };
  };

  beforeAll(async () => {
    stage = await startOwnStage('redis');
    client = marketClient(stage.system.url);
    expect(await waitUntil(async () => (await readiness()).status === 'ready', { timeoutMs: 10_000 })).toBe(
      true,
    );
    await stage.services.services.redis.kill('SIGKILL');
  }, 180_000);

  afterAll(() => stage?.close(), 60_000);

  it('the system says that it does without', async () => {
    expect(
      await waitUntil(async () => (await readiness()).status === 'degraded', { timeoutMs: 10_000 }),
    ).toBe(true);
    expect(await readiness()).toMatchObject({
      code: 200,
      dependencies: {
        'command-api': { dependencies: { postgres: 'ok', redis: 'unavailable' } },
        'query-api': { dependencies: { elasticsearch: 'ok', redis: 'unavailable' } },
      },
    });
  });

  it('people register, write and read, and are signed out within seconds', async () => {
    const { accessToken: token } = await client.register(aPerson('no-redis', 'Redisless Reptiles'));
    const { id } = await client.createListing(token, aBallPython());
    const { version } = await client.publish(token, id);
    const isShown = () =>
      client.listing(id, token, version).then(
        () => true,
        () => false,
      );
    expect(await waitUntil(isShown, { timeoutMs: 15_000 })).toBe(true);
    await client.request('POST', '/auth/logout', { token });
    const isRefused = () =>
      client.createListing(token, aBallPython()).then(
        () => false,
        (error: { status?: number }) => error.status === 401,
      );
    expect(await waitUntil(isRefused, { timeoutMs: 10_000 })).toBe(true);
  });

  it('servers start', async () => {
    for (const name of ['command-api', 'query-api', 'worker'] as const)
      await stage.system.servers[name].restart();
    expect((await client.listings({})).total).toBe(1);
    expect(await readiness()).toMatchObject({ code: 200, status: 'degraded' });
  });

  it('all is well again when it is back', async () => {
    await stage.services.services.redis.restart();
    expect(await waitUntil(async () => (await readiness()).status === 'ready', { timeoutMs: 15_000 })).toBe(
      true,
    );
  });
});
