import { Problem } from '@vivarium/contracts/shared/problem.ts';
import type { ListingSearch } from '../search/listing-search.ts';
import type { Answered } from '../understanding/run-understood.ts';
import type { Walk } from './cursor.ts';
import type { ListPlan } from './list-plan.ts';
import type { Snapshot, Snapshots } from './snapshots.ts';

type Run = (searches: readonly ListingSearch[]) => Promise<Answered[]>;

/**
 * Gets a page, from the snapshot of its walk where it has one.
 * @returns the answers, and the walk when they come from a snapshot. Without one (too many are open, it was not used for a
 *   minute, its server has gone) the page is what the live index has after the last one.
 */
export async function walkOn(
  { searches, cursor }: ListPlan,
  snapshots: Snapshots,
  run: Run,
): Promise<{ answers: Answered[]; walk?: Walk }> {
  const [first, ...counting] = searches;
  const walk = cursor?.walk;
  const isFirst = walk?.snapshot === undefined;
  const snapshot = walk && (isFirst ? await snapshots.open() : snapshots.take(walk.snapshot ?? ''));
  if (first === undefined || walk === undefined || snapshot === undefined)
    return { answers: await run(searches) };
  const fromSnapshot: ListingSearch = {
    ...first,
    // The second page begins at the top, since the first was not of this snapshot.
    after: isFirst ? undefined : first.after,
    snapshot: snapshot.id,
    except: walk.except,
  };
  const answers = await unlessGone(() => run([fromSnapshot, ...counting]));
  if (answers === undefined) {
    snapshots.close(snapshot);
    return { answers: await run(searches) };
  }
  closeAtTheEnd(answers, snapshots, snapshot);
  return { answers, walk: { except: walk.except, snapshot: snapshot.sealed } };
}

async function unlessGone(read: () => Promise<Answered[]>): Promise<Answered[] | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') return undefined;
    throw error;
  }
}

function closeAtTheEnd([first]: readonly Answered[], snapshots: Snapshots, snapshot: Snapshot): void {
  if (first !== undefined && first.found.hits.length < first.search.size) snapshots.close(snapshot);
}
