import type { Client } from '@elastic/elasticsearch';
import type { InterestDocument } from '@vivarium/contracts/favourites/document.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';
import { remember } from '../memory/remember.ts';

/** Puts beside listings how many people like each. What cannot be counted just now is not told. */
export type CountFavourites = <Item extends { id: string }>(
  items: readonly Item[],
) => Promise<(Item & { favourites?: number })[]>;

/** A count is told for so long without asking again, in milliseconds; and of so many listings at most. */
const KEPT = { age: 2000, most: 50_000 };

/**
 * @param now milliseconds of a clock that never goes back
 * @returns what counts from the read model of interest, and remembers for a moment. Ids are the outer ones.
 */
export function countingFavourites(elasticsearch: Client, index: string, now: () => number): CountFavourites {
  const read = async (ids: readonly string[]): Promise<number[]> => {
    const counted = await getMany<InterestDocument>(elasticsearch, {
      index,
      ids: ids.map((id) => decodeId(id) ?? id),
      _source: ['favourites'],
    });
    return counted.map(({ _source }) => _source?.favourites ?? 0);
  };
  const count = remember(read, (id: string) => id, KEPT, now);
  return async (items) => {
    try {
      const counts = await count(items.map(({ id }) => id));
      return items.map((item, i) => ({ ...item, favourites: counts[i] ?? 0 }));
    } catch {
      // The list is worth more than the hearts on it.
      return [...items];
    }
  };
}
