import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { inDollars } from '@vivarium/contracts/shared/reference-rates.ts';
import { describe, expect, test } from 'vitest';
import { type MarketBucket, marketPrice } from './market-price.ts';

const id = '01990000-0000-7000-8000-000000000001';
const dollars = (priceDollars: number) => ({ id, priceDollars, currency: 'USD' });

function aMarket({ listings = 12, sellers = 5, quartiles = [100, 150, 200] } = {}): MarketBucket {
  const values = quartiles.map((value, at) => ({ key: 25 * (at + 1), value }));
  return { sample: { doc_count: listings, sellers: { value: sellers }, prices: { values } } };
}

describe('a price against the market', () => {
  test('says how many of how many sellers, the median and the quartiles', () => {
    expect(marketPrice(dollars(150), aMarket())).toEqual({
      id: encodeId(id),
      count: 12,
      sellers: 5,
      median: { amount: '150.00', currency: 'USD' },
      quartiles: [
        { amount: '100.00', currency: 'USD' },
        { amount: '200.00', currency: 'USD' },
      ],
      position: 'within',
    });
  });

  test.each([
    [99, 'below'],
    [100, 'within'],
    [200, 'within'],
    [201, 'above'],
  ])('of %d dollars is %s', (price, position) => {
    expect(marketPrice(dollars(price), aMarket())?.position).toBe(position);
  });

  test('is told in the currency of the listing, in whole minor units', () => {
    const yen = { id, priceDollars: inDollars(12_000, 'JPY'), currency: 'JPY' };
    const market = aMarket({ quartiles: [10_000.4, 15_000.6, 20_000].map((one) => inDollars(one, 'JPY')) });
    expect(marketPrice(yen, market)).toMatchObject({
      median: { amount: '15001', currency: 'JPY' },
      position: 'within',
    });
  });

  test.each([
    ['listings', { listings: 7 }],
    ['sellers', { sellers: 2 }],
  ])('is not told of too few %s', (_, few) => {
    expect(marketPrice(dollars(150), aMarket(few))).toBeUndefined();
  });
});
