import { endOfPlan } from '../timeline/happenings.ts';
import type { Market } from '../timeline/market.ts';
import { type ListingPlan, planOf } from '../timeline/plan.ts';
import type { Load } from './load-marks.ts';
import { type LoadProgress, paced } from './load-progress.ts';
import { runKeyed } from './run-keyed.ts';
import type { WriteSide } from './write-side.ts';

/** Listings that are written at once. */
const PAGE = 250;
/** Pages under way: the next is planned while the store writes. */
const AT_ONCE = 3;
const TELL_EVERY_MS = 500;

/**
 * Takes over the listings of a market as they stand at the end of their plans, by the decisions of the write side but
 * without its commands: an insert and one event each. So the store is never asked to change what it has, at which the
 * stand-in for MongoDB is slow in a large collection. Goes on where an earlier call was cut short; only pages are in memory.
 * @throws {Error} when a store does not answer
 */
export async function loadInBulk(
  writeSide: WriteSide,
  market: Market,
  load: Load,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal | undefined,
  plan: (market: Market, index: number) => ListingPlan = planOf,
): Promise<{ listings: number; commands: number }> {
  const startAt = load.commandsDone;
  const tell = paced(onProgress, {
    ...{ what: 'listings', total: market.size, startAt, everyMs: TELL_EVERY_MS },
    now: () => performance.now(),
  });
  let done = startAt;
  let marking = Promise.resolve();
  await runKeyed(pageStarts(startAt, market.size), {
    atOnce: AT_ONCE,
    keyOf: (from) => from,
    work: async (from) => {
      const count = Math.min(PAGE, market.size - from);
      await writeSide.takeOver(Array.from({ length: count }, (_, i) => endOfPlan(plan(market, from + i))));
    },
    onDone: (pages) => {
      const now = Math.min(market.size, startAt + pages * PAGE);
      if (now === done) return;
      done = now;
      const mark = () => writeSide.marks.update(load._id, { commandsDone: now });
      // A mark that could not be written costs a repeated page; a store that is away fails the next one too.
      marking = marking.then(mark).catch(() => undefined);
      tell(now);
    },
    signal,
  }).finally(() => marking);
  await writeSide.marks.update(load._id, { completedAt: new Date() });
  return { listings: done - startAt, commands: 0 };
}

function* pageStarts(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at += PAGE) yield at;
}
