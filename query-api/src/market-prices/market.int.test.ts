import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { MarketPrices } from '@vivarium/contracts/market-prices/http.ts';
import type { ErrorBody } from '@vivarium/contracts/shared/error-body.ts';
import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

/** A listing of some seller in a market of the test’s own. */
function by(sellerId: string, dollars: number, wanted: Partial<ListingDocument> = {}): ListingDocument {
  return aListing({ sellerId, price: dollars * 100, ...wanted });
}
const sellers = (count: number) => Array.from({ length: count }, newUuidV7);
const pricesOf = async (...listings: { id: string }[]) => {
  const ids = listings.map(({ id }) => encodeId(id)).join(',');
  return (await sandbox.read<MarketPrices>(`/market-prices?ids=${ids}`)).prices;
};

describe('the price of a listing', () => {
  test('is compared with those that others ask for the same, and not with itself', async () => {
    const comparable = newUuidV7();
    const market = sellers(9).map((seller, at) => by(seller, 100 + 10 * at, { comparable }));
    const mine = by(newUuidV7(), 90, { comparable });
    await sandbox.put('listings', [...market, mine]);
    expect(await pricesOf(mine)).toEqual([
      {
        id: encodeId(mine.id),
        count: 9,
        sellers: 9,
        median: { amount: '140.00', currency: 'USD' },
        quartiles: [
          { amount: '120.00', currency: 'USD' },
          { amount: '160.00', currency: 'USD' },
        ],
        position: 'below',
      },
    ]);
  });

  test('is told from eight listings on', async () => {
    const comparable = newUuidV7();
    const market = sellers(8).map((seller) => by(seller, 100, { comparable }));
    await sandbox.put('listings', market);
    // Each of the eight has only seven others to be compared with.
    expect(await pricesOf(...market)).toEqual([]);
    const ninth = by(newUuidV7(), 100, { comparable });
    await sandbox.put('listings', [ninth]);
    expect(await pricesOf(ninth)).toMatchObject([{ count: 8, position: 'within' }]);
  });

  test('is compared with the newest hundred, however they lie in the index', async () => {
    const comparable = newUuidV7();
    const on = (publishedAt: string, dollars: number) =>
      sellers(110).map((seller) => by(seller, dollars, { comparable, publishedAt }));
    // Each in a segment of its own.
    await sandbox.put('listings', on('2026-01-01T00:00:00.000Z', 100));
    await sandbox.put('listings', on('2026-11-01T00:00:00.000Z', 900));
    const mine = by(newUuidV7(), 900, { comparable });
    await sandbox.put('listings', [mine]);
    expect(await pricesOf(mine)).toMatchObject([
      { count: 100, median: { amount: '900.00' }, position: 'within' },
    ]);
  });

  test('is told of a page of listings at once, in its order', async () => {
    const [one, two] = [newUuidV7(), newUuidV7()];
    const market = sellers(9).flatMap((seller) => [
      by(seller, 100, { comparable: one }),
      by(seller, 300, { comparable: two }),
    ]);
    await sandbox.put('listings', market);
    const [first, second, third] = market;
    if (!first || !second || !third) throw new Error('the market is empty');
    const prices = await pricesOf(second, first, third, second);
    expect(prices.map(({ median }) => median.amount)).toEqual(['300.00', '100.00', '100.00']);
  });

  test('is not set by one seller who lists many', async () => {
    const comparable = newUuidV7();
    const flooder = newUuidV7();
    const flood = Array.from({ length: 60 }, () => by(flooder, 1, { comparable }));
    const market = sellers(9).map((seller) => by(seller, 200, { comparable }));
    const mine = by(newUuidV7(), 200, { comparable });
    await sandbox.put('listings', [...flood, ...market, mine]);
    expect(await pricesOf(mine)).toMatchObject([
      { count: 12, sellers: 10, median: { amount: '200.00' }, quartiles: [{ amount: '150.25' }, {}] },
    ]);
    // Nor do fifty listings of one make a market.
    const alone = newUuidV7();
    const only = by(newUuidV7(), 5, { comparable: alone });
    await sandbox.put('listings', [
      only,
      ...Array.from({ length: 50 }, () => by(flooder, 1, { comparable: alone })),
    ]);
    expect(await pricesOf(only)).toEqual([]);
  });

  test('is not compared with one’s own, with what is not for sale, or with nothing', async () => {
    const comparable = newUuidV7();
    const seller = newUuidV7();
    const mine = by(seller, 100, { comparable });
    const alone = by(seller, 100, { comparable: null });
    await sandbox.put('listings', [
      mine,
      alone,
      ...sellers(7).map((other) => by(other, 100, { comparable })),
      by(seller, 100, { comparable }),
      by(newUuidV7(), 100, { comparable, status: 'sold' }),
      by(newUuidV7(), 100, { comparable, status: 'reserved' }),
      by(newUuidV7(), 100, { comparable: null }),
    ]);
    expect(await pricesOf(mine, alone)).toEqual([]);
  });

  test('is still told when it is sold', async () => {
    const comparable = newUuidV7();
    const sold = by(newUuidV7(), 500, { comparable, status: 'sold' });
    await sandbox.put('listings', [sold, ...sellers(8).map((seller) => by(seller, 100, { comparable }))]);
    expect(await pricesOf(sold)).toMatchObject([{ position: 'above' }]);
  });

  test('is not told of a listing that is withheld, as its seller is suspended', async () => {
    const comparable = newUuidV7();
    const withheld = by(newUuidV7(), 500, { comparable, status: 'hidden', withheld: 'active' });
    await sandbox.put('listings', [withheld, ...sellers(8).map((seller) => by(seller, 100, { comparable }))]);
    expect(await pricesOf(withheld)).toEqual([]);
  });

  test('of what nobody may see, or what is unknown, is left out', async () => {
    const hidden = { id: newUuidV7(), sources: { listing: 2 }, visible: false } as const;
    await sandbox.put('listings', [hidden]);
    expect(await pricesOf(hidden, { id: newUuidV7() })).toEqual([]);
  });
});

describe('the request', () => {
  test.each([
    ['without ids', ''],
    ['with an empty one', '?ids='],
    ['with what is no id', '?ids=0OIl'],
    ['with an object', '?ids[a]=1'],
    ['with more than fifty', `?ids=${Array.from({ length: 51 }, () => encodeId(newUuidV7())).join(',')}`],
  ])('%s is refused by name', async (_, query) => {
    const response = await sandbox.get(`/market-prices${query}`);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as ErrorBody;
    expect(error.details[0]?.path).toMatch(/^ids/);
  });

  test('may be answered by a cache', async () => {
    const path = `/market-prices?ids=${encodeId(newUuidV7())}`;
    const first = await sandbox.get(path);
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=60\b/);
    const etag = first.headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    expect((await sandbox.get(path, { headers })).status).toBe(304);
  });

  test('is a 503, and not an empty answer, while there is no read model', async () => {
    const empty = await openSandbox();
    const listing = by(newUuidV7(), 100);
    await empty.put('listings', [listing]);
    await empty.elasticsearch.indices.updateAliases({
      actions: [{ remove: { index: `${empty.alias('listings')}-v1`, alias: empty.alias('listings') } }],
    });
    const response = await empty.get(`/market-prices?ids=${encodeId(listing.id)}`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    await empty.remove();
  });
});
