import type { MarketPrice } from '@vivarium/contracts/market-prices/http.ts';
import { marketPricesQueries } from '@vivarium/contracts/market-prices/queries.ts';
import { useCallback, useSyncExternalStore } from 'react';
import { call } from '../api/call.ts';
import { createPriceBoard } from './price-board.ts';

/** Long enough for the cards of a page to gather, and for somebody who types to go on typing. */
const PAUSE_MS = 250;

const board = createPriceBoard({
  load: async (ids) =>
    (await call(marketPricesQueries.listMarketPrices, { query: { ids: [...ids] } })).prices,
  later: (run) => setTimeout(run, PAUSE_MS),
  now: () => performance.now(),
});

/** @returns what others ask for the same kind of thing, once that is known and when enough others do. */
export function useMarketPrice(id: string): MarketPrice | undefined {
  const subscribe = useCallback((onChange: () => void) => board.watch(id, onChange), [id]);
  return useSyncExternalStore(subscribe, () => board.priceOf(id));
}
