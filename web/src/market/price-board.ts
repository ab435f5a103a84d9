import type { MarketPrice } from '@vivarium/contracts/market-prices/http.ts';

/** What the board needs from outside. */
export interface PriceSource {
  /** Loads what there is to say of some listings, at most {@link MOST_AT_ONCE}. */
  load(ids: readonly string[]): Promise<readonly MarketPrice[]>;
  /** Runs something once the page has nothing better to do. */
  later(run: () => void): void;
  /** Milliseconds. */
  now(): number;
}

/** Tells cards how their prices compare, asking for many of them at once. */
export interface PriceBoard {
  /** Calls back when something is known of the listing. @returns how to stop; what nobody watches is not asked for */
  watch(id: string, onChange: () => void): () => void;
  /** @returns what is known of a listing now; the same object until that changes */
  priceOf(id: string): MarketPrice | undefined;
}

export const MOST_AT_ONCE = 50;
/** How long an answer holds, milliseconds. */
const AGE = 60_000;
/** Answers that are kept; more than anybody pages through before they are old. */
const MOST_KEPT = 1000;

/** @returns a board without any prices. A failed load leaves cards without a word, and is tried for later cards. */
export function createPriceBoard({ load, later, now }: PriceSource): PriceBoard {
  const known = new Map<string, { price: MarketPrice | undefined; at: number }>();
  const watched = new Map<string, Set<() => void>>();
  const asked = new Set<string>();
  let isPlanned = false;

  const isWanted = (id: string) => !asked.has(id) && !(now() - (known.get(id)?.at ?? -AGE) < AGE);

  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    later(() => {
      isPlanned = false;
      const ids = [...watched.keys()].filter(isWanted);
      for (let at = 0; at < ids.length; at += MOST_AT_ONCE) void ask(ids.slice(at, at + MOST_AT_ONCE));
    });
  };

  const ask = async (ids: readonly string[]) => {
    for (const id of ids) asked.add(id);
    try {
      const prices = new Map((await load(ids)).map((price) => [price.id, price]));
      if (known.size > MOST_KEPT) known.clear();
      for (const id of ids) known.set(id, { price: prices.get(id), at: now() });
    } catch {
      // The cards are whole without it.
    } finally {
      for (const id of ids) asked.delete(id);
    }
    for (const id of ids) for (const onChange of watched.get(id) ?? []) onChange();
  };

  return {
    watch(id, onChange) {
      const listeners = watched.get(id) ?? new Set();
      watched.set(id, listeners.add(onChange));
      if (isWanted(id)) plan();
      return () => {
        listeners.delete(onChange);
        if (listeners.size === 0 && watched.get(id) === listeners) watched.delete(id);
      };
    },
    priceOf: (id) => known.get(id)?.price,
  };
}
