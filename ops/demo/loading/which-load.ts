import type { Load } from './load-marks.ts';

/** Listings that go through the commands before the others are taken over in bulk: enough to prove the way. */
export const THROUGH_COMMANDS = 5000;

/**
 * Decides what is left to load. What goes beyond {@link THROUGH_COMMANDS} listings is a load of its own, in bulk.
 * @param loads what the store has, first to last
 * @returns the load to go on with or to begin; undefined when there are enough listings already
 * @throws {Error} when the store has the market of another seed: both would have the same people
 */
export function whichLoad(
  loads: readonly Load[],
  wanted: { seed: string; listings: number; now: Date; throughCommands?: number },
): { load: Load; isNew: boolean } | undefined {
  const [first] = loads;
  if (first !== undefined && first.seed !== wanted.seed)
    throw new Error(
      `The store holds the demo of seed "${first.seed}". Empty it (npm run reset) to load "${wanted.seed}".`,
    );
  const { throughCommands = THROUGH_COMMANDS } = wanted;
  const begun = loads.find((load) => load.completedAt === null);
  // One in bulk waits until as many are wanted again: nobody waits for it who wants what is there already.
  const before = loads.filter((load) => load !== begun).reduce((sum, { listings }) => sum + listings, 0);
  if (begun?.inBulk && wanted.listings <= before) return undefined;
  if (begun !== undefined) return { load: begun, isNew: false };
  const there = loads.reduce((sum, load) => sum + load.listings, 0);
  const missing = wanted.listings - there;
  if (missing <= 0) return undefined;
  const inBulk = there >= throughCommands;
  const load: Load = {
    _id: loads.length,
    seed: wanted.seed,
    listings: inBulk ? missing : Math.min(missing, throughCommands - there),
    // What is drawn depends on it: two loads of one moment would have the same animals.
    until: new Date(wanted.now.getTime() - loads.length),
    sellersDone: false,
    inBulk,
    commandsDone: 0,
    completedAt: null,
  };
  return { load, isNew: true };
}
