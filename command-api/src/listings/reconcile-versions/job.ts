import { currentCause } from '@vivarium/platform/http/request-context.ts';
import type { Moment } from '../../aggregate/execute.ts';
import type { Job, Surroundings } from '../../context.ts';
import { listingEvent } from '../listing-event.ts';
import { listingCollection, listingStore } from '../listings.store.ts';
import { decideGoOn } from './decide.ts';
import { type Known, type KnownVersionViews, whatOthersKnow } from './known-versions.view.ts';

const PAGE = 500;

type Reconciling = Pick<Surroundings, 'postgres' | 'mongo' | 'hint'> & Moment & { signal?: AbortSignal };

/**
 * Looks for listings of which others have heard more than the store has: an older state of it was put back. Others take only
 * what is newer than what they have, so that they would keep what was lost until the listing has had as many changes again. Such
 * a listing goes on after the lost versions, by an event that changes nothing else. Run twice or by two at once it changes nothing more.
 * @returns how many listings went on
 */
export async function reconcileVersions(at: Reconciling): Promise<number> {
  const db = at.postgres.withTables<KnownVersionViews>();
  let count = 0;
  for (const pageOf of whatOthersKnow) {
    let after: string | undefined;
    do {
      at.signal?.throwIfAborted();
      const known = await pageOf(db, after, PAGE);
      count += await goOn(at, known);
      after = known.length === PAGE ? known.at(-1)?.id : undefined;
    } while (after !== undefined);
  }
  return count;
}

async function goOn(at: Reconciling, known: readonly Known[]): Promise<number> {
  const { mongo, clock, newId, hint } = at;
  const ids = known.map(({ id }) => id);
  const versions = await listingStore.versionsOf(mongo, ids);
  let count = 0;
  for (const { id, version } of known) {
    // What the store has lost altogether has nothing to go on from.
    if ((versions.get(id) ?? version) >= version) continue;
    const listing = (await listingStore.read(mongo, id, undefined))?.state;
    const decided = listing === undefined ? 'unchanged' : decideGoOn(listing, version);
    if (listing === undefined || decided === 'unchanged') continue;
    const event = listingEvent(decided, { id: newId(), now: clock(), cause: currentCause() });
    // What is changed just now, or has something to tell still, is for the next time.
    if (!(await listingStore.goOn(mongo, { after: decided.after, event, seen: listing.version }))) continue;
    hint.mongo(listingCollection.name, id);
    count += 1;
  }
  return count;
}

/** Does so four times a day: it is for the day on which a backup was put back. */
export const reconcileVersionsJob: Job = {
  name: 'reconcile-versions',
  schedule: '7 */6 * * *',
  run: async (at) => void (await reconcileVersions(at)),
};
