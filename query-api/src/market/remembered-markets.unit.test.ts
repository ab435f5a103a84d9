import { describe, expect, test } from 'vitest';
import type { MarketView } from './market-body.ts';
import type { MarketBucket } from './market-price.ts';
import { rememberedMarkets } from './remembered-markets.ts';

const view = (comparable: string, sellerId = 'ann'): MarketView => ({ comparable, sellerId });
const market = (listings: number): MarketBucket => ({
  sample: { doc_count: listings, sellers: { value: 1 }, prices: { values: [] } },
});

function aMemory() {
  const asked: string[][] = [];
  const clock = { now: 0 };
  const read = rememberedMarkets(
    async (views) => {
      asked.push(views.map(({ comparable, sellerId }) => `${comparable} of ${sellerId}`));
      return views.map(({ comparable }) => market(comparable.length));
    },
    { ttl: 1000, now: () => clock.now },
  );
  return { asked, clock, read };
}

describe('remembered markets', () => {
  test('are read once for all that look at them in the same way', async () => {
    const { asked, read } = aMemory();
    expect(await read([view('a'), view('bb'), view('a')])).toEqual([market(1), market(2), market(1)]);
    expect(asked).toEqual([['a of ann', 'bb of ann']]);
  });

  test('are not read again for a while, and only what is new is', async () => {
    const { asked, clock, read } = aMemory();
    await read([view('a')]);
    clock.now = 999;
    expect(await read([view('bb'), view('a')])).toEqual([market(2), market(1)]);
    clock.now = 1000;
    await read([view('a')]);
    expect(asked).toEqual([['a of ann'], ['bb of ann'], ['a of ann']]);
  });

  test('are another thing to another seller', async () => {
    const { asked, read } = aMemory();
    await read([view('a')]);
    await read([view('a', 'bob')]);
    expect(asked).toEqual([['a of ann'], ['a of bob']]);
  });

  test('do not remember failures', async () => {
    let isAway = true;
    const read = rememberedMarkets(
      async (views) => {
        if (isAway) throw new Error('away');
        return views.map(() => market(1));
      },
      { ttl: 1000, now: () => 0 },
    );
    await expect(read([view('a')])).rejects.toThrow('away');
    isAway = false;
    expect(await read([view('a')])).toEqual([market(1)]);
  });
});
