import { SnapshotGone } from '../elasticsearch/searches.ts';
import type { ListingSearch } from '../search/listing-search.ts';
import type { Answered } from '../understanding/running/run-understood.ts';
import type { Walk } from './cursor.ts';
import type { ListPlan } from './list-plan.ts';
import type { Snapshots } from './snapshots.ts';

type Run = (searches: readonly ListingSearch[]) => Promise<Answered[]>;

/**
 * Gets a page, from the snapshot of its walk where it has one.
 * @returns the answers, and how a walk goes on from them that needs a snapshot. Where there is none (it was not used for a
 *   minute, its server has gone, Elasticsearch gives none) the page is what the live index has after the last one.
 */
export async function walkOn(
  { searches, cursor, limit }: ListPlan,
  snapshots: Snapshots,
  run: Run,
): Promise<{ answers: Answered[]; walk?: Walk | undefined }> {
  if (cursor === undefined) {
    const since = snapshots.now();
    const answers = await run(searches);
    return { answers, walk: walkFrom(answers[0], since, limit) };
  }
  const [first, ...counting] = searches;
  const { walk } = cursor;
  const isSecond = walk?.snapshot === undefined;
  const snapshot =
    walk && (isSecond ? await snapshots.open(walk.since) : snapshots.take(walk.snapshot ?? ''));
  if (first === undefined || walk === undefined || snapshot === undefined)
    return { answers: await run(searches) };
  const fromSnapshot: ListingSearch = {
    ...first,
    // The second page begins at the top, since the first was not of this snapshot.
    after: isSecond ? undefined : first.after,
    snapshot: snapshot.id,
    except: walk.except,
  };
  try {
    const answers = await run([fromSnapshot, ...counting]);
    return { answers, walk: { ...walk, snapshot: snapshot.sealed } };
  } catch (error) {
    if (!(error instanceof SnapshotGone)) throw error;
    snapshots.forget(snapshot);
    return { answers: await run(searches) };
  }
}

/** @returns how to go on from a first page by relevance. */
function walkFrom(first: Answered | undefined, since: number, limit: number): Walk | undefined {
  if (first?.search.order.by !== 'relevance' || first.search.words.length === 0) return undefined;
  return { since, except: first.found.hits.slice(0, limit).map(({ document }) => document.id) };
}
