import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { type MarketDayDocument, marketDaysAlias } from '@vivarium/contracts/trends/market-day.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aListing, aListingEvent } from '../fixtures/events.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { createIndex } from '../indices/ensure-indices.ts';
import { indexBodyOf } from '../indices/index-body.ts';
import { evolveMarketFact } from '../read-models/market/evolve.ts';
import { market } from '../read-models/market/index.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import { marketDaysIndex } from './market-days-index.ts';
import { countDaysAnew } from './progress.ts';
import { rollDays } from './roll-days.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' }) as const;
const on = (day: string) => `2026-03-${day}T12:00:00.000Z`;

describe('days of the market', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  afterAll(() => sandbox.remove());

  const listing = aListing({
    price: usd(20_000),
    publishedAt: on('01'),
    version: 1,
    life: [{ at: on('01'), status: 'active', price: usd(20_000) }],
  });
  const cheaper = aListing({
    ...listing,
    version: 2,
    price: usd(15_000),
    life: [...(listing.life ?? []), { at: on('05'), status: 'active', price: usd(15_000) }],
  });
  const sold = aListing({
    ...cheaper,
    version: 3,
    status: 'sold',
    soldAt: on('09'),
    soldFor: usd(14_000),
    life: [...(cheaper.life ?? []), { at: on('09'), status: 'sold', price: usd(15_000) }],
  });

  const write = (state: typeof listing, index = aliasOf('market', sandbox.prefix)) =>
    sandbox.client.index({
      index,
      id: state.id,
      document: evolveMarketFact(undefined, aListingEvent(state)),
    });
  const roll = () => rollDays(sandbox.client, sandbox.prefix);
  async function dayOf(day: string) {
    const index = marketDaysAlias(sandbox.prefix);
    const { docs } = await sandbox.client.mget<MarketDayDocument>({ index, ids: [`2026-03-${day}`] });
    const [found] = docs;
    return found !== undefined && 'found' in found ? found._source?.packed : undefined;
  }

  it('are counted once something happened on them, and again when it turns out differently', async () => {
    await write(listing);
    expect(await roll()).toBe(1);
    expect(await dayOf('01')).toMatchObject({ listed: { asked: [200], sold: [0] }, opened: { kind: [0] } });
    expect(await roll()).toBe(0);
    await write(cheaper);
    // On the fifth the price has turned, and nothing is counted of that.
    expect(await roll()).toBe(2);
    expect((await dayOf('01'))?.listed.asked).toEqual([150]);
    await write(sold);
    await roll();
    expect((await dayOf('01'))?.listed.sold).toEqual([1]);
    expect(await dayOf('09')).toMatchObject({
      sold: { paid: [140], took: [8 * 86_400_000] },
      closed: { kind: [0] },
    });
  });

  it('say what listings were, once for all that are alike', async () => {
    const packed = await dayOf('01');
    const [kind] = packed?.kinds ?? [];
    expect(kind?.map((word) => packed?.words[word])).toEqual([
      'live-animal',
      'python-regius',
      listing.location.country,
      ...['male', 'juvenile', 'pied:visual'],
    ]);
  });

  it('are the same when several count at once, and when one that was killed counts again', async () => {
    const before = [await dayOf('01'), await dayOf('09')];
    const another = aListing({ ...listing, id: crypto.randomUUID(), version: 1 });
    await write(another);
    const stopped = new AbortController();
    stopped.abort();
    await rollDays(sandbox.client, sandbox.prefix, stopped.signal);
    expect([await dayOf('01'), await dayOf('09')]).toEqual(before);
    await Promise.all([roll(), roll(), roll()]);
    expect((await dayOf('01'))?.listed.kind).toHaveLength(2);
    expect(await roll()).toBe(0);
    await write({ ...another, version: 2, status: 'banned' });
    await roll();
    expect((await dayOf('01'))?.listed.kind).toHaveLength(1);
  });

  it('are counted anew from an index that has taken the place of the facts, and are the same', async () => {
    const before = [await dayOf('01'), await dayOf('09')];
    const alias = aliasOf('market', sandbox.prefix);
    const { prefix, client } = sandbox;
    const index = await createIndex(client, market, { prefix, clock: () => new Date() });
    await write(sold, index);
    const [old = ''] = Object.keys(await client.indices.getAlias({ name: alias }));
    await client.indices.updateAliases({
      actions: [{ add: { index, alias } }, { remove_index: { index: old } }],
    });
    expect(await roll()).toBe(3);
    expect([await dayOf('01'), await dayOf('09')]).toEqual(before);
    const behind = await client.indices.get({ index: `${marketDaysAlias(prefix)}-v*` });
    expect(Object.keys(behind)).toHaveLength(1);
  });

  it('are read from the new index once all is counted, though whoever counted them first died before that', async () => {
    const { prefix, client } = sandbox;
    const days = marketDaysAlias(prefix);
    const [whole = ''] = Object.keys(await client.indices.getAlias({ name: days }));
    await client.indices.delete({ index: whole });
    vi.spyOn(client.indices, 'updateAliases').mockRejectedValueOnce(new Error('killed'));
    await expect(roll()).rejects.toThrow('killed');
    expect(await client.indices.existsAlias({ name: days })).toBe(false);
    await roll();
    expect(await client.indices.existsAlias({ name: days })).toBe(true);
  });

  it('are read though another instance has removed the index that they take the place of', async () => {
    const { prefix, client } = sandbox;
    const days = marketDaysAlias(prefix);
    const [whole = ''] = Object.keys(await client.indices.getAlias({ name: days }));
    await client.indices.delete({ index: whole });
    const old = `${days}-v0-old`;
    await client.transport.request({ method: 'PUT', path: `/${old}`, body: indexBodyOf(marketDaysIndex) });
    const { updateAliases } = client.indices;
    vi.spyOn(client.indices, 'updateAliases').mockImplementationOnce(async (...given) => {
      await client.indices.delete({ index: old });
      return updateAliases.apply(client.indices, given);
    });
    await roll();
    expect(Object.keys(await client.indices.getAlias({ name: days }))).toEqual([whole]);
  });

  it('are counted anew where the write store turns out not to know of what happened', async () => {
    const { client, prefix, metrics } = sandbox;
    await write(
      aListing({
        ...listing,
        id: crypto.randomUUID(),
        publishedAt: on('20'),
        life: [{ at: on('20'), status: 'active', price: usd(20_000) }],
      }),
    );
    await roll();
    expect((await dayOf('20'))?.listed.kind).toHaveLength(1);
    const readPage = async () => [aListingEvent(sold)];
    const settleDown = async () => {};
    const [counts] = await reconcile({
      ...{ client, prefix, metrics, readPage, settleDown },
      ...{ readModels: [market], repair: true, clock: () => new Date() },
    });
    expect(counts).toMatchObject({ found: { extra: 1 } });
    const before = await dayOf('09');
    await roll();
    expect(await dayOf('20')).toMatchObject({ listed: { kind: [] }, opened: { kind: [] } });
    expect(await dayOf('09')).toEqual(before);
    expect(await roll()).toBe(0);
  });

  it('are all counted anew though somebody was at it when facts were taken away', async () => {
    const { client, prefix } = sandbox;
    await write({ ...sold, version: 4 });
    const bulk = vi.spyOn(client, 'bulk').mockImplementationOnce(async (...given) => {
      await countDaysAnew(client, prefix);
      return client.bulk(...given);
    });
    await roll();
    bulk.mockRestore();
    expect(await roll()).toBeGreaterThan(0);
    expect(await roll()).toBe(0);
  });
});
