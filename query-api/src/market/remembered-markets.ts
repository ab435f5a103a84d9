import { remember } from '../memory/remember.ts';
import type { MarketView } from './market-body.ts';
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
  const keyOf = ({ comparable, sellerId }: MarketView) => `${sellerId} ${comparable}`;
  return remember(read, keyOf, { age: ttl, most: MOST }, now);
}
