import { aloneAtReadModels, ReadModelsTaken } from '../indices/alone.ts';
import { dropLeftOver, leftOver } from '../indices/left-over.ts';
import { readModelsToBuild } from './read-models-to-build.ts';
import { type Rebuilding, type RebuildOptions, type RebuildReport, rebuild } from './rebuild.ts';

/** Longer than a rebuild that was killed is in the way of the next one, in milliseconds. */
const WAIT_FOR_KILLED_MS = 15_000;

/**
 * Builds read models anew, one after the other, while nobody else does. What rebuilds before have left goes first: see
 * {@link dropLeftOver}.
 * @param what see {@link readModelsToBuild}. What is outdated may be told at every start, so another one is waited for then,
 *   and what it has built is not built again.
 * @throws {ReadModelsTaken} when another one is at them and there is something to build
 * @throws as {@link rebuild} does
 */
export async function rebuildAll(
  rebuilding: Omit<Rebuilding, 'lock'>,
  what: string,
  options: RebuildOptions = {},
): Promise<RebuildReport[]> {
  const { client, nats, prefix, progress } = rebuilding;
  const isNothingToBuild = what === 'outdated' && (await readModelsToBuild(rebuilding, what)).length === 0;
  if (isNothingToBuild && (await leftOver(client, prefix)).left.length === 0) return [];
  const waitMs = what === 'outdated' ? WAIT_FOR_KILLED_MS : 0;
  const building = aloneAtReadModels(nats, { prefix, waitMs }, async (lock) => {
    const { left } = await dropLeftOver(rebuilding, lock);
    for (const index of left) progress(`${index}: deleted, a rebuild had left it`);
    const reports: RebuildReport[] = [];
    for (const { name } of await readModelsToBuild(rebuilding, what)) {
      reports.push(await rebuild({ ...rebuilding, lock }, name, options));
    }
    return reports;
  });
  return building.catch((error: unknown) => {
    // What seemed to be left is being filled, or goes the next time: neither keeps anybody from starting.
    if (isNothingToBuild && error instanceof ReadModelsTaken) return [];
    throw error;
  });
}
