import { readFile } from 'node:fs/promises';
import {
  type ListingActivityDocument,
  listingActivityAlias,
} from '@vivarium/contracts/activity/listing-activity.ts';
import { type InsightsPage, insightsPageSchema } from '@vivarium/contracts/insights/http.ts';
import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, ownListing, pied } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { dayAfter, dayOf } from '../market/range.ts';

const me = '01990000-0000-7000-8000-0000000000aa';
const mine = { id: me, displayName: 'Mine', rating: null, isOfficialStore: false };
const today = dayOf(new Date());

describe('what became of one’s own listings', () => {
  let sandbox: Sandbox;
  let index = '';
  const listing = aListing({ genes: [pied], seller: mine, publishedAt: '2026-11-01T10:00:00.000Z' });
  const peers = Array.from({ length: 5 }, () => aListing({ genes: [pied] }));

  beforeAll(async () => {
    sandbox = await openSandbox();
    index = listingActivityAlias(sandbox.prefix);
    const url = new URL('../../../projector/generated/listing-activity.json', import.meta.url);
    await sandbox.elasticsearch.indices.create({ index, ...JSON.parse(await readFile(url, 'utf8')) });
    await sandbox.put('listings', [listing, ...peers]);
    await sandbox.put('own-listings', [
      ownListing(listing, [me]),
      ownListing(aListing({ seller: mine, status: 'draft', publishedAt: null }), [me]),
      ...peers.map((peer) => ownListing(peer, [peer.sellerId])),
    ]);
    await did(listing.id, today, { views: 4, impressions: 20, clicks: 3 });
    await did(listing.id, dayAfter(today, -7), { views: 2, impressions: 10, clicks: 0, contacts: 1 });
    await did(listing.id, dayAfter(today, -90), { views: 7 });
    for (const [i, { id }] of peers.entries()) await did(id, today, { impressions: 10, clicks: i });
  });
  afterAll(() => sandbox.remove());

  async function did(id: string, day: string, counts: Partial<ListingActivityDocument>) {
    const nothing = { views: 0, impressions: 0, clicks: 0, favourites: 0, contacts: 0, carts: 0 };
    const document = { listing: id, day, ...nothing, ...counts };
    await sandbox.elasticsearch.index({ index, document, refresh: true });
  }

  test('is told to their seller, with this week, the week before, and how others of the kind are clicked', async () => {
    const headers = await sandbox.signIn(me);
    const page = insightsPageSchema.parse(await sandbox.read<InsightsPage>('/my/insights', { headers }));
    expect(page.total).toBe(1);
    expect(page.items).toHaveLength(1);
    expect(page.items[0]).toMatchObject({
      listing: { id: encodeId(listing.id) },
      ...{ views: 13, impressions: 30, clicks: 3, clickRate: 0.1, peerClickRate: 0.2, contacts: 1 },
      week: { views: 4, impressions: 20, clicks: 3 },
      weekBefore: { views: 2, impressions: 10, clicks: 0 },
      suggestedPrice: null,
    });
  });

  test('is nobody else’s to know', async () => {
    expect((await sandbox.get('/my/insights')).status).toBe(401);
    const headers = await sandbox.signIn(newUuidV7());
    expect((await sandbox.read<InsightsPage>('/my/insights', { headers })).items).toEqual([]);
  });

  test.each(['?limit=0', '?limit=101', '?cursor=x', '?seller=y'])('refuses %s', async (query) => {
    expect((await sandbox.get(`/my/insights${query}`, { headers: await sandbox.signIn(me) })).status).toBe(
      400,
    );
  });
});
