import { LRUCache } from 'lru-cache';
import type { MarketView } from './market-body.ts';
import type { MarketBucket } from './market-price.ts';
import type { ReadMarkets } from './read-markets.ts';

/** Some 10 MB. */
const MOST = 20_000;

/**
 * Remembers markets for a while: who opens the pages that everybody opens asks only for what is new on them. The same
 * market is read once, however often it is among the views.
 *
 * @param ttl milliseconds
 * @param now milliseconds of a clock that never goes back
 */
export function rememberedMarkets(
  read: ReadMarkets,
  { ttl, now }: { ttl: number; now: () => number },
): ReadMarkets {
  const known = new LRUCache<string, { market: MarketBucket; at: number }>({ max: MOST });
  return async (views) => {
    const started = now();
    const found = new Map<string, MarketBucket>();
    const missing = new Map<string, MarketView>();
    for (const view of views) {
      const key = keyOf(view);
      const entry = known.get(key);
      if (entry !== undefined && started - entry.at < ttl) found.set(key, entry.market);
      else missing.set(key, view);
    }
    const markets = await read([...missing.values()]);
    [...missing.keys()].forEach((key, at) => {
      const market = markets[at];
      if (market === undefined) throw new Error('a market without an answer');
      known.set(key, { market, at: started });
      found.set(key, market);
    });
    return views.flatMap((view) => found.get(keyOf(view)) ?? []);
  };
}

function keyOf({ comparable, sellerId }: MarketView): string {
  return `${sellerId} ${comparable}`;
}
