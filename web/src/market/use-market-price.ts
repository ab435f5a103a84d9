import type { MarketPrice, MarketPrices } from '@vivarium/contracts/market-prices/http.ts';
import { useCallback, useSyncExternalStore } from 'react';
import { request } from '../api/request.ts';
import { createPriceBoard } from './price-board.ts';

/** Long enough for the cards of a page to gather, and for somebody who types to go on typing. */
const PAUSE_MS = 250;

const board = createPriceBoard({
  load: async (ids) =>
    (await request<MarketPrices>(`/market-prices?${new URLSearchParams({ ids: ids.join(',') })}`)).prices,
  later: (run) => setTimeout(run, PAUSE_MS),
  now: () => performance.now(),
});

/** @returns what others ask for the same kind of thing, once that is known and when enough others do. */
export function useMarketPrice(id: string): MarketPrice | undefined {
  const subscribe = useCallback((onChange: () => void) => board.watch(id, onChange), [id]);
  return useSyncExternalStore(subscribe, () => board.priceOf(id));
}
