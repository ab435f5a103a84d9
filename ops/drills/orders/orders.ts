import { setTimeout as delay } from 'node:timers/promises';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { marketClient } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { type Random, seededRandom } from '../../random/seeded.ts';
import type { Drill } from '../drill.ts';
import { faultsIn, unrestIn } from './audit.ts';
import { type Books, readBooks } from './books.ts';
import { type Fleet, startFleet } from './fleet.ts';
import { type Acknowledged, aShopper, type Shopper, shop } from './shoppers.ts';

/** Buyers of each listing. */
const BUYERS = 50;
/**
 * Listings that are sold at one time. With twenty of them a thousand buyers asked at once, more than a machine that has other
 * things to do could ever answer in the time that they waited for it.
 */
const AT_ONCE = 4;
/** Milliseconds between looks at whether all is at rest; what has failed for good is tried again after a minute. */
const LOOK_EVERY_MS = 150;

/**
 * Fifty buyers want one to three of a listing while the servers that sell it are killed at the points of their work; each
 * listing with its buyers is a schedule of its own, several of which run at once.
 */
export const orders: Drill = {
  name: 'orders',
  title: 'fifty buyers for the last few, while servers are killed at every step of an order',
  async open(stage, { run, settleMs = 150_000, schedules = 10, buyers: crowd = BUYERS, faulty }) {
    const fleet = await startFleet(stage, { run, faulty });
    const client = marketClient(fleet.url);
    const { allBack } = fleet;
    const seller = await aShopper(client, `${run}seller`, { isSeller: true, allBack });
    const buyers = await Promise.all(
      Array.from({ length: crowd }, (_, i) => aShopper(client, `${run}buyer${i}`, { allBack })),
    );
    return {
      async round(random) {
        const listings = await onSale(seller, random, schedules);
        const sales = listings.map((listingId) => ({ listingId, seed: random.integer(0, 0x7fffffff) }));
        const stop = new AbortController();
        // A fault of the code is to be found where nobody is killed.
        const striking = faulty === undefined ? fleet.strike(random, stop.signal) : [];
        const started = performance.now();
        const outcomes = await inLanes(sales, (sale) => shoppingFor(sale, { buyers, seller }));
        const boughtMs = performance.now() - started;
        stop.abort();
        const struck = await striking;
        const { books, unrest } = await atRest(fleet, settleMs);
        const known = outcomes.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
        const silences = outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
        const unanswered =
          silences.length === 0
            ? []
            : [
                `${silences.length} of ${outcomes.length} buyers had no answer in time, the first: ${silences[0]}`,
              ];
        const seconds = (boughtMs / 1000).toFixed(1);
        return {
          line:
            `${schedules} schedules, ${known.length} orders in ${seconds} s,` +
            ` ${books.orders.length} in all; struck: ${struck.join(', ') || 'nobody'}`,
          acknowledged: known.length,
          strikes: struck.length,
          differences: [
            ...unanswered,
            ...unrest,
            ...lost(known, books),
            ...faultsIn(books),
            ...(await fleet.oversold()),
          ],
        };
      },
      close: async () => {
        const away = fleet.awayMs.toSorted((one, other) => one - other);
        const [median = 0, longest = 0] = [away[Math.floor(away.length / 2)], away.at(-1)];
        console.log(
          `servers were away ${away.length} times, for ${Math.round(median)} ms half of the time, ${Math.round(longest)} at most`,
        );
        await fleet.close();
      },
    };
  },
};

async function onSale(seller: Shopper, random: Random, count: number): Promise<string[]> {
  const one = async () => {
    const body = { ...aBallPython(), quantity: random.integer(1, 3) };
    const made = await seller.ask<ListingReceipt>('POST', '/listings', body);
    if (made === undefined) throw new Error('a listing was refused');
    await seller.ask('POST', `/listings/${made.id}/publish`);
    return made.id;
  };
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push(await one());
  return ids;
}

/** Some at a time, the next as soon as one is through. @returns what came of all of them */
async function inLanes<Sale, Outcome>(
  sales: readonly Sale[],
  sell: (sale: Sale) => Promise<Outcome[]>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = sales.values();
  const lane = async () => {
    for (const sale of waiting) outcomes.push(...(await sell(sale)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return outcomes;
}

/** All buyers of a listing come at one moment, each with a chance of their own: what one does hangs on nobody's speed. */
function shoppingFor(
  { listingId, seed }: { listingId: string; seed: number },
  { buyers, seller }: { buyers: readonly Shopper[]; seller: Shopper },
): Promise<PromiseSettledResult<Acknowledged | undefined>[]> {
  const random = seededRandom(seed);
  return Promise.allSettled(
    buyers.map((buyer) => {
      const own = seededRandom(random.integer(0, 0x7fffffff));
      return shop(buyer, { seller, listingId, random: own });
    }),
  );
}

async function atRest(fleet: Fleet, limitMs: number): Promise<{ books: Books; unrest: string[] }> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const books = await readBooks(fleet.written);
    const unrest = unrestIn(books);
    if (unrest.length === 0 || performance.now() > deadline) return { books, unrest };
    await delay(LOOK_EVERY_MS);
  }
}

/** What a buyer was told, and nobody knows of any more. */
function lost(acknowledged: readonly Acknowledged[], { orders: kept }: Books): string[] {
  const known = new Set(kept.map(({ id }) => id));
  return acknowledged.flatMap(({ orderId }) =>
    known.has(decodeId(orderId) ?? '') ? [] : [`order ${orderId}: acknowledged, and gone`],
  );
}
