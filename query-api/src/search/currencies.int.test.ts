import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import { priceBandOf, priceStepsIn } from '@vivarium/contracts/listings/price-bands.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { type Currency, currencies, majorOf } from '@vivarium/contracts/shared/currency.ts';
import { formatAmount } from '@vivarium/contracts/shared/money.ts';
import { convert, fromDollars, inDollars } from '@vivarium/contracts/shared/reference-rates.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

interface Price {
  amount: number;
  currency: Currency;
}

/** Prices of every currency over four orders of magnitude; round ones as people make them, and the ends of bands. */
const prices: Price[] = currencies.flatMap((currency, c) => [
  ...Array.from({ length: 8 }, (_price, i) => {
    const amount = convert(
      { amount: Math.round(700 * 2.9 ** ((i * 31 + c * 7) % 8)), currency: 'USD' },
      currency,
    );
    return i % 2 === 0 ? amount : { currency, amount: Math.ceil(amount.amount / 500) * 500 };
  }),
  { currency, amount: convert({ amount: 25_000, currency: 'USD' }, currency).amount },
]);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put(
    'listings',
    prices.map(({ amount, currency }) => aListing({ price: amount, currency })),
  );
});
afterAll(() => sandbox.remove());

const dollarsOf = ({ amount, currency }: Price) => inDollars(majorOf(amount, currency), currency);
/** What a price is in a currency; its own amount in its own. */
const worth = (price: Price, currency: Currency) =>
  price.currency === currency ? majorOf(price.amount, currency) : fromDollars(dollarsOf(price), currency);
const shown = (price: Price) => `${formatAmount(price)} ${price.currency}`;
const listed = ({ price }: { price?: { amount: string; currency: string } }) =>
  `${price?.amount} ${price?.currency}`;
const fitting = (fits: (price: Price) => boolean) => prices.filter(fits).map(shown).toSorted();

async function get(query: string): Promise<ListingPage> {
  return sandbox.read<ListingPage>(`/listings?${query}`);
}
async function post(params: object, indexName = 'listings'): Promise<SearchResult> {
  const response = await sandbox.search([{ indexName, params: { hitsPerPage: 100, ...params } }]);
  const { results } = (await response.json()) as { results: [SearchResult] };
  return results[0];
}
async function getAll(query: string): Promise<string[]> {
  const found: string[] = [];
  let page = await get(query);
  for (;;) {
    found.push(...page.items.map(listed));
    if (page.nextCursor === null) return found;
    page = await get(`${query}&cursor=${page.nextCursor}`);
  }
}

const currency = fc.constantFrom(...currencies);
/** Bounds as people type them, and the very amounts that are listed. */
const bound = fc.oneof(
  fc
    .constantFrom(...prices)
    .map((price) => ({ asked: price.currency, value: majorOf(price.amount, price.currency) })),
  fc
    .tuple(currency, fc.integer({ min: 1, max: 3000 }))
    .map(([asked, dollars]) => ({ asked, value: Math.round(fromDollars(dollars, asked)) })),
);

describe('whatever the currencies of listings and reader', () => {
  test('bounds find what is worth as much, through both ways of asking', async () => {
    await fc.assert(
      fc.asyncProperty(
        bound,
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        async ({ asked, value }, part) => {
          const low = Math.floor(value * part);
          // What is all but worth a bound is on neither side of it for sure: dollars are kept to a hundred-millionth.
          const isUnsure = (own: number, edge: number) => own !== edge && Math.abs(own - edge) <= 1e-7 * edge;
          fc.pre(!prices.some((price) => [low, value].some((edge) => isUnsure(worth(price, asked), edge))));
          const expected = fitting((price) => {
            const own = worth(price, asked);
            return own >= low && own <= value;
          });
          const listedThere = await getAll(`currency=${asked}&min_price=${low}&max_price=${value}`);
          const numericFilters = [`price>=${low}`, `price<=${value}`];
          const { nbHits, hits } = await post({ currency: asked, numericFilters });
          expect(listedThere.toSorted()).toEqual(expected);
          expect(nbHits).toBe(expected.length);
          if (nbHits <= 100) expect(hits.map(listed).toSorted()).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the order by price is that of what prices are worth, from page to page, rising and falling', async () => {
    const byWorth = prices.toSorted((a, b) => dollarsOf(a) - dollarsOf(b)).map(dollarsOf);
    const all = await Promise.all(
      ['price_asc', 'price_desc'].map((sort) => getAll(`sort=${sort}&currency=JPY&limit=17`)),
    );
    const worthOf = (text: string) => {
      const [amount = '', of = ''] = text.split(' ');
      return inDollars(Number(amount), of as Currency);
    };
    expect(all[0]?.map(worthOf)).toEqual(byWorth);
    expect(all[1]?.map(worthOf)).toEqual(byWorth.toReversed());
  });

  test.each(currencies)('bands and bars of %s count what they find', async (asked) => {
    const facets = ['priceBand', 'price'];
    const {
      facets: counted,
      userData,
      facets_stats,
    } = await post({ currency: asked, facets, hitsPerPage: 0 });
    const bands = Object.entries(counted?.priceBand ?? {});
    expect(bands.reduce((sum, [, count]) => sum + count, 0)).toBe(prices.length);
    const buckets = userData?.[0]?.priceHistogram.buckets ?? [];
    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(prices.length);
    expect(priceStepsIn(asked)).toEqual(expect.arrayContaining(buckets.map(({ from }) => from)));
    for (const [band, count] of bands) {
      const expected = fitting((price) => priceBandOf(worth(price, asked) + 1e-9, asked) === band);
      expect({ band, count }).toEqual({ band, count: expected.length });
      const { nbHits } = await post({
        currency: asked,
        facetFilters: [[`priceBand:${band}`]],
        hitsPerPage: 0,
      });
      const page = await get(`currency=${asked}&price_band=${encodeURIComponent(band)}`);
      expect([nbHits, page.total]).toEqual([count, count]);
      expect(Object.fromEntries(page.facets.priceBand?.map((one) => [one.value, one.count]) ?? [])).toEqual(
        Object.fromEntries(bands),
      );
    }
    const { min, max } = facets_stats?.price ?? { min: 0, max: 0 };
    const { nbHits } = await post({ currency: asked, numericFilters: [`price>=${min}`, `price<=${max}`] });
    expect(nbHits).toBe(prices.length);
  });

  test('“under 300 €” means euros to everybody, “under 300” the currency of the reader', async () => {
    const under = async (query: string, asked: Currency) =>
      (await post({ query, understand: true, currency: asked, hitsPerPage: 0 })).nbHits;
    const cheaper = (value: number, in_: Currency) => fitting((price) => worth(price, in_) <= value).length;
    expect(await under('ball python under 300 €', 'JPY')).toBe(cheaper(300, 'EUR'));
    expect(await under('ball python under 30000', 'JPY')).toBe(cheaper(30_000, 'JPY'));
    expect(await under('ball python under 300', 'USD')).toBe(cheaper(300, 'USD'));
    const page = await get('q=ball+python+under+30000&understand=true&currency=JPY');
    expect(page.total).toBe(cheaper(30_000, 'JPY'));
  });
});

test('a cursor goes on in its own currency only', async () => {
  const { nextCursor } = await get('max_price=1000&currency=EUR&limit=5');
  const response = await sandbox.get(`/listings?max_price=1000&limit=5&cursor=${nextCursor}`);
  expect(response.status).toBe(400);
});

test.each([
  ['a currency without a rate', 'currency=HRK', 'currency'],
  ['several currencies', 'currency=USD,EUR', 'currency'],
  ['a band of another currency', 'currency=JPY&price_band=0-50', 'price_band'],
  ['a band that is none', 'price_band=0-51', 'price_band'],
])('refuses %s', async (_what, query, path) => {
  const response = await sandbox.get(`/listings?${query}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { details: [{ path }] } });
});
