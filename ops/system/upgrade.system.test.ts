import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aliasOf, type ReadModel } from '@vivarium/contracts/read-models.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { ownDatabase } from './own-database.ts';
import { type RunningSystem, type SystemOptions, startSystem } from './start-system.ts';
import { servicesFromEnvironment } from './test-system.ts';

describe('a start over the read models of an earlier version', () => {
  const unique = `upgrade${process.pid.toString(36)}${Date.now().toString(36)}`;
  const namePrefix = `${unique}-`;
  let options: SystemOptions;
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let system: RunningSystem;
  let seller = '';

  beforeAll(async () => {
    const services = servicesFromEnvironment();
    database = await ownDatabase(services.postgres, unique);
    const stateDir = await mkdtemp(join(tmpdir(), 'vivarium-upgrade-'));
    options = { services: { ...services, postgres: database.url }, stateDir, namePrefix, logLevel: 'warn' };
    system = await startSystem(options);
    const client = marketClient(system.url);
    const { accessToken } = await client.register(aPerson('upgrade', 'Upgrade Reptiles'));
    const { id } = await client.createListing(accessToken, aBallPython());
    await client.publish(accessToken, id);
    seller = accessToken;
    await waitUntil(() => isFound(), { timeoutMs: 15_000 });
    await system.stop();
    await leaveIndexOfEarlierVersion(services.elasticsearch);
    await removeIndex(services.elasticsearch, 'own-listings');
    system = await startSystem(options);
  }, 120_000);

  afterAll(async () => {
    await system?.stop();
    await database?.drop();
    await rm(options.stateDir, { recursive: true, force: true });
  });

  const isFound = async () => (await marketClient(system.url).listings({ q: 'pied' })).total === 1;

  /** As before the read model was invented. */
  async function removeIndex(url: string, readModel: ReadModel): Promise<void> {
    const elasticsearch = createElasticsearch(url);
    const index = Object.keys(await elasticsearch.indices.getAlias({ name: aliasOf(readModel, namePrefix) }));
    await elasticsearch.indices.delete({ index });
    await elasticsearch.close();
  }

  async function leaveIndexOfEarlierVersion(url: string): Promise<void> {
    const elasticsearch = createElasticsearch(url);
    const alias = aliasOf('listings', namePrefix);
    const index = Object.keys(await elasticsearch.indices.getAlias({ name: alias }));
    await elasticsearch.indices.delete({ index });
    await elasticsearch.indices.create({
      index: `${alias}-v0-19700101000000000`,
      aliases: { [alias]: {} },
      mappings: { dynamic: 'strict', _meta: { version: 0 }, properties: {} },
    });
    await elasticsearch.close();
  }

  it('fills what is new from what was written before', async () => {
    const own = await marketClient(system.url).request<{ total: number }>('GET', '/my/listings', {
      token: seller,
    });
    expect(own.total).toBe(1);
  });

  it('builds them anew from what was written, and goes on from there', async () => {
    expect(await isFound()).toBe(true);
    const client = marketClient(system.url);
    const { accessToken } = await client.register(aPerson('upgrade-later', 'Later Reptiles'));
    const { id } = await client.createListing(accessToken, aBallPython({ title: 'Later lavender' }));
    await client.publish(accessToken, id);
    const isLaterFound = async () => (await client.listings({ q: 'lavender' })).total === 1;
    expect(await waitUntil(isLaterFound, { timeoutMs: 15_000 })).toBe(true);
  });
});
