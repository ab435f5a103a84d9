import { readActivity } from '../market/read-activity.ts';
import { remember } from '../memory/remember.ts';
import type { Parts } from '../parts.ts';

/** Views are flushed every few seconds; asking more often tells nothing new. */
const KEPT = { age: 3000, most: 20_000 };

/** @returns what counts the views of a listing; undefined where they cannot be counted just now: the page is worth more. */
export function viewsCounter(
  parts: Pick<Parts, 'elasticsearch' | 'listingActivity' | 'elapsed'>,
): (id: string) => Promise<number | undefined> {
  const read = remember(
    async (ids: readonly string[]) => {
      const activityOf = await readActivity(parts, ids, ['views']);
      return ids.map((id) => activityOf(id).views);
    },
    (id) => id,
    KEPT,
    parts.elapsed,
  );
  return (id) =>
    read([id]).then(
      ([views]) => views,
      () => undefined,
    );
}
