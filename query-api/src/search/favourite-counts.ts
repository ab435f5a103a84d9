import type { Client } from '@elastic/elasticsearch';
import type { InterestDocument } from '@vivarium/contracts/favourites/document.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { LRUCache } from 'lru-cache';

/** Puts beside listings how many people like each. What cannot be counted just now is not told. */
export type CountFavourites = <Item extends { id: string }>(
  items: readonly Item[],
) => Promise<(Item & { favourites?: number })[]>;

/** A count is told for so long without asking again, in milliseconds. */
const KEPT_MS = 2000;
const MOST_KEPT = 50_000;

/** @returns what counts from the read model of interest, and remembers for a moment. Ids are the outer ones. */
export function countingFavourites(elasticsearch: Client, index: string): CountFavourites {
  const kept = new LRUCache<string, number>({ max: MOST_KEPT, ttl: KEPT_MS });
  return async (items) => {
    const missing = items.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
    if (missing.length > 0) {
      for (const [id, count] of await read(missing)) kept.set(id, count);
    }
    return items.map((item) => {
      const favourites = kept.get(item.id);
      return favourites === undefined ? item : { ...item, favourites };
    });
  };

  async function read(ids: readonly string[]): Promise<[string, number][]> {
    try {
      const { docs } = await elasticsearch.mget<InterestDocument>({
        index,
        ids: ids.map((id) => decodeId(id) ?? id),
        _source: ['favourites'],
      });
      return ids.map((id, i) => {
        const one = docs[i];
        return [id, (one !== undefined && '_source' in one && one._source?.favourites) || 0];
      });
    } catch {
      // The list is worth more than the hearts on it.
      return [];
    }
  }
}
