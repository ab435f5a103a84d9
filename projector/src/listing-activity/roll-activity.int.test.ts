import type { ActivityDocument } from '@vivarium/contracts/activity/document.ts';
import {
  type ListingActivityDocument,
  listingActivityAlias,
} from '@vivarium/contracts/activity/listing-activity.ts';
import { activityAlias, aliasOf } from '@vivarium/contracts/read-models.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureActivityIndex } from '../activity/ensure-activity-index.ts';
import { aListing, aListingEvent } from '../fixtures/events.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { createIndex } from '../indices/ensure-indices.ts';
import { indexBodyOf } from '../indices/index-body.ts';
import { evolveMarketFact } from '../read-models/market/evolve.ts';
import { market } from '../read-models/market/index.ts';
import { ensureListingActivityIndex, listingActivityIndex } from './listing-activity-index.ts';
import { readProgress, writeProgress } from './progress.ts';
import { rollActivity } from './roll-activity.ts';

const [one, other] = [newUuidV7(), newUuidV7()];
const nothing = { views: 0, impressions: 0, clicks: 0, favourites: 0, contacts: 0, carts: 0 };

describe('what visitors did with a listing', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
    const { client, prefix } = sandbox;
    await ensureActivityIndex(client, prefix, async () => {});
    for (const id of [one, other]) {
      const document = evolveMarketFact(undefined, aListingEvent(aListing({ id })));
      await client.index({ index: aliasOf('market', prefix), id, document });
    }
  });
  afterAll(() => sandbox.remove());

  async function did(what: Partial<ActivityDocument>, visitors: readonly string[]) {
    const operations = visitors.flatMap((visitor) => {
      const id = newUuidV7();
      const document: ActivityDocument = {
        ...{ id, type: 'view_listing_event', time: '2026-11-20T10:00:00.000Z', visitor, category: null },
        ...{ filters: [], query: null, results: null, listings: [one], position: null },
        ...what,
      };
      return [{ index: { _id: id } }, document];
    });
    await sandbox.client.bulk({ index: activityAlias(sandbox.prefix), operations });
  }
  const people = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());
  const roll = (signal?: AbortSignal) => rollActivity(sandbox.client, sandbox.prefix, signal);
  async function counted(listing: string, day = '2026-11-20') {
    const index = listingActivityAlias(sandbox.prefix);
    const { docs } = await sandbox.client.mget<ListingActivityDocument>({
      index,
      ids: [`${listing}:${day}`],
    });
    const [found] = docs;
    return found !== undefined && 'found' in found ? found._source : undefined;
  }

  it('is counted by different visitors of a day, of each kind, however often they do it', async () => {
    const [anna, ben] = people(2);
    await did({}, [anna ?? '', anna ?? '', ben ?? '']);
    await did({ time: '2026-11-21T09:00:00.000Z' }, [anna ?? '']);
    await did({ type: 'impression_event', listings: [one, other] }, people(5));
    await did({ type: 'click_event', position: 2 }, [anna ?? '']);
    await roll();
    expect(await counted(one)).toEqual({
      ...{ ...nothing, listing: one, day: '2026-11-20', views: 2, impressions: 5, clicks: 1 },
    });
    expect(await counted(one, '2026-11-21')).toMatchObject({ views: 1, impressions: 0 });
    expect(await counted(other)).toMatchObject({ views: 0, impressions: 5 });
  });

  it('takes what comes late into its own day, and is the same counted twice, at once and from the start', async () => {
    await did({}, people(3));
    await Promise.all([roll(), roll(), roll()]);
    expect(await counted(one)).toMatchObject({ views: 5, impressions: 5 });
    await sandbox.client.delete({ index: listingActivityAlias(sandbox.prefix), id: 'progress' });
    await roll();
    expect(await counted(one)).toMatchObject({ views: 5, impressions: 5 });
  });

  it('is counted on from where whoever was there before has ended, and only when that was whole', async () => {
    const { client } = sandbox;
    const searches = vi.spyOn(client, 'search');
    await roll();
    expect(searches).not.toHaveBeenCalled();
    await did({ type: 'contact_event' }, people(2));
    await roll(AbortSignal.abort());
    expect(await counted(one)).toMatchObject({ contacts: 0 });
    await roll();
    expect(await counted(one)).toMatchObject({ contacts: 2 });
  });

  it('is counted of a listing that the market gets to know after it was looked at', async () => {
    const { client, prefix } = sandbox;
    const late = newUuidV7();
    await did({ listings: [late] }, people(3));
    await roll();
    expect(await counted(late)).toBeUndefined();
    const document = evolveMarketFact(undefined, aListingEvent(aListing({ id: late })));
    await client.index({ index: aliasOf('market', prefix), id: late, document });
    await roll();
    expect(await counted(late)).toMatchObject({ views: 3 });
  });

  it('is counted on while the facts of a market that was rebuilt are met, a few at a time', async () => {
    const { client, prefix } = sandbox;
    const late = newUuidV7();
    await did({ listings: [late] }, people(3));
    await roll();
    const alias = aliasOf('market', prefix);
    const index = await createIndex(client, market, { prefix, clock: () => new Date() });
    for (const id of [one, other, late]) {
      const document = evolveMarketFact(undefined, aListingEvent(aListing({ id })));
      await client.index({ index, id, document });
    }
    const [old = ''] = Object.keys(await client.indices.getAlias({ name: alias }));
    await client.indices.updateAliases({
      actions: [{ add: { index, alias } }, { remove_index: { index: old } }],
    });
    const progress = () => readProgress(client, listingActivityAlias(prefix));
    const rollOne = () => rollActivity(client, prefix, undefined, 1);
    await did({ time: '2026-11-22T10:00:00.000Z' }, people(2));
    await rollOne();
    expect(await counted(one, '2026-11-22')).toMatchObject({ views: 2 });
    expect((await progress())?.walk?.after).toBe(one);
    await did({ time: '2026-11-22T10:00:00.000Z' }, people(2));
    await rollOne();
    expect(await counted(one, '2026-11-22')).toMatchObject({ views: 4 });
    expect((await progress())?.walk?.after).toBe(other);
    expect(await counted(late)).toBeUndefined();
    await rollOne();
    expect(await counted(late)).toMatchObject({ views: 3 });
    await rollOne();
    expect((await progress())?.walk).toBeUndefined();
    const searches = vi.spyOn(client, 'search');
    searches.mockClear();
    await rollOne();
    expect(searches).not.toHaveBeenCalled();
  });

  it('is kept in an index from before it was written how far it is counted', async () => {
    const { client, prefix } = sandbox;
    const index = listingActivityAlias(`${prefix}older-`);
    const { rolledUpTo: _, ...properties } = listingActivityIndex.properties;
    const body = { ...indexBodyOf({ ...listingActivityIndex, properties }), aliases: { [index]: {} } };
    await client.transport.request({ method: 'PUT', path: `/${index}-v1`, body });
    await ensureListingActivityIndex(client, `${prefix}older-`);
    await writeProgress(client, index, {
      activity: { uuid: 'a', seqNo: 1 },
      market: { uuid: 'b', seqNo: 2 },
    });
    expect(await readProgress(client, index)).toMatchObject({ market: { seqNo: 2 } });
  });

  it('is not kept of listings that there are not', async () => {
    const forged = newUuidV7();
    await did({ type: 'impression_event', listings: [one, forged] }, people(4));
    await roll();
    expect(await counted(forged)).toBeUndefined();
    expect(await counted(one)).toMatchObject({ impressions: 9 });
  });

  it('stays when the activity is forgotten', async () => {
    const { client, prefix } = sandbox;
    const index = activityAlias(prefix);
    await client.indices.refresh({ index });
    const { hits } = await client.search({ index, size: 1000, _source: false });
    await client.bulk({
      refresh: true,
      operations: hits.hits.map(({ _index, _id }) => ({ delete: { _index, _id } })),
    });
    await did({}, people(1));
    await roll();
    expect(await counted(one)).toMatchObject({ views: 5 });
  });

  it('is counted of no listing that was never published, and of none while that cannot be known', async () => {
    const { client, prefix } = sandbox;
    const draft = newUuidV7();
    const document = evolveMarketFact(
      undefined,
      aListingEvent(aListing({ id: draft, status: 'draft', publishedAt: null, life: [] })),
    );
    const alias = aliasOf('market', prefix);
    await client.index({ index: alias, id: draft, document });
    await did({ listings: [draft] }, people(2));
    await roll();
    expect(await counted(draft)).toBeUndefined();
    const [index = ''] = Object.keys(await client.indices.getAlias({ name: alias }));
    await client.indices.delete({ index });
    await expect(roll()).rejects.toThrow(/cannot be read/);
  });
});
