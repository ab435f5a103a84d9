import { currentCause } from '@vivarium/platform/http/request-context.ts';
import type { Kysely } from 'kysely';
import type { Db } from 'mongodb';
import { execute, type Moment } from '../../aggregate/execute.ts';
import type { Job, Surroundings } from '../../context.ts';
import type { Listing } from '../decision.ts';
import { listingKind } from '../listing-kind.ts';
import { listingCollection, listingStore, listingsById, reservedListings } from '../listings.store.ts';
import { type Difference, decideReconcile, differenceOf } from './decide.ts';
import { orderedListings, type StockViews, stocksOf } from './stock.view.ts';

const PAGE = 200;

/** How many listings differed in which way. Those that are `unknown` still do: somebody has to look at them. */
export type Reconciled = Partial<Record<Difference, number>>;

type Reconciling = Pick<Surroundings, 'postgres' | 'mongo' | 'hint'> & Moment & { signal?: AbortSignal };

/**
 * Compares every listing that is ordered from with the rows that decide what is reserved and sold, and has it be what they
 * say. What is told meanwhile counts; run twice or by two at once it changes nothing more.
 */
export async function reconcileStock(at: Reconciling): Promise<Reconciled> {
  const db = at.postgres.withTables<StockViews>();
  const found: Reconciled = {};
  for await (const listings of pages(at.mongo, db)) {
    at.signal?.throwIfAborted();
    // After the listings: a row is never older than what a listing was told of it.
    const stocks = await stocksOf(
      db,
      listings.map(({ id }) => id),
    );
    for (const listing of listings) {
      const stock = stocks.get(listing.id);
      const difference = differenceOf(listing, stock);
      if (difference === undefined) continue;
      found[difference] = (found[difference] ?? 0) + 1;
      const { event } = await execute(
        at.mongo,
        { kind: listingKind, store: listingStore, clock: at.clock, newId: at.newId },
        {
          id: listing.id,
          actor: { id: listing.id, role: 'user' },
          meta: { cause: currentCause() },
          ...{ name: 'reconcile-stock', body: null },
          decide: (now, when) => decideReconcile(now, stock, listing.version, when),
        },
      );
      if (event !== undefined) at.hint.mongo(listingCollection.name, listing.id);
    }
  }
  return found;
}

/** Those that somebody has ordered from, and then those that are reserved, whether or not anybody has. */
async function* pages(mongo: Db, db: Kysely<StockViews>): AsyncGenerator<Listing[]> {
  let after: string | undefined;
  do {
    const ids = await orderedListings(db, after, PAGE);
    if (ids.length > 0) yield await listingsById(mongo, ids);
    after = ids.length === PAGE ? ids.at(-1) : undefined;
  } while (after !== undefined);
  do {
    const listings = await reservedListings(mongo, after, PAGE);
    if (listings.length > 0) yield listings;
    after = listings.length === PAGE ? listings.at(-1)?.id : undefined;
  } while (after !== undefined);
}

/** Does so every hour: what is told by events is not missed, and this is for the day when it was. */
export const reconcileStockJob: Job = {
  name: 'reconcile-stock',
  schedule: '17 * * * *',
  run: async (at) => {
    const { unknown = 0 } = await reconcileStock(at);
    if (unknown > 0)
      throw new Error(`${unknown} listings are reserved, and there is no order that knows of it`);
  },
};
