import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { type OwnStage, startOwnStage } from './own-stage.ts';

describe('while command-api, Postgres and MongoDB are down', () => {
  let stage: OwnStage;
  let client: MarketClient;
  let token: string;
  let id: string;

  beforeAll(async () => {
    stage = await startOwnStage('outage');
    const { services, system } = stage;
    client = marketClient(system.url);
    const session = await client.register(aPerson('outage', 'Outage Reptiles'));
    token = session.accessToken;
    ({ id } = await client.createListing(token, aBallPython()));
    const { version } = await client.publish(token, id);
    await client.listing(id, token, version);
    await waitUntil(async () => (await client.listings({ q: 'pied' })).total === 1, { timeoutMs: 10_000 });
    // One private read before the outage, so that query-api has seen the public key.
    await client.listing(id, token);
    await system.servers['command-api'].kill('SIGKILL');
    await system.servers.relay.kill('SIGKILL');
    await services.services.postgres.kill('SIGKILL');
    await services.services.mongodb.kill('SIGKILL');
  }, 180_000);

  afterAll(() => stage?.close(), 60_000);

  it('search still answers with its facets', async () => {
    const page = await client.listings({ q: 'pied', species: 'python-regius' });
    expect(page.items.map((item) => item.id)).toEqual([id]);
    expect(page.facets.species).toContainEqual(expect.objectContaining({ value: 'python-regius', count: 1 }));
  });

  it('the InstantSearch endpoint still answers', async () => {
    const answer = await client.request<{ results: { nbHits: number }[] }>('POST', '/search', {
      body: { requests: [{ indexName: 'listings', params: { query: 'ball python', facets: ['species'] } }] },
    });
    expect(answer.results[0]?.nbHits).toBe(1);
  });

  it('the listing page and the seller page still answer', async () => {
    const listing = await client.listing(id);
    expect(listing.title).toContain('Pied');
    const seller = await client.request<{ displayName: string }>('GET', `/users/${listing.seller.id}`);
    expect(seller.displayName).toBe('Outage Reptiles');
  });

  it('a private read is still allowed with a token signed before the outage', async () => {
    const own = await client.request<{ items: unknown[] }>('GET', '/my/listings', { token });
    expect(own.items).toHaveLength(1);
  });

  it('a write is refused with 503 and a time to retry', async () => {
    await expect(client.createListing(token, aBallPython())).rejects.toMatchObject({
      status: 503,
      retryAfter: 1,
    });
  });
});
