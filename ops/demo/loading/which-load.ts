import type { Load } from './load-marks.ts';

/**
 * Decides what is left to load.
 * @param loads what the store has, first to last
 * @returns the load to go on with or to begin; undefined when there are enough listings already
 * @throws {Error} when the store has the market of another seed: both would have the same people
 */
export function whichLoad(
  loads: readonly Load[],
  wanted: { seed: string; listings: number; now: Date },
): { load: Load; isNew: boolean } | undefined {
  const [first] = loads;
  if (first !== undefined && first.seed !== wanted.seed)
    throw new Error(
      `The store holds the demo of seed "${first.seed}". Empty it (npm run reset) to load "${wanted.seed}".`,
    );
  const begun = loads.find((load) => load.completedAt === null);
  if (begun !== undefined) return { load: begun, isNew: false };
  const missing = wanted.listings - loads.reduce((sum, load) => sum + load.listings, 0);
  if (missing <= 0) return undefined;
  const load: Load = {
    _id: loads.length,
    seed: wanted.seed,
    listings: missing,
    until: wanted.now,
    sellersDone: false,
    commandsDone: 0,
    completedAt: null,
  };
  return { load, isNew: true };
}
