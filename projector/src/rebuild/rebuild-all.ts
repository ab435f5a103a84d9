import { aloneAtReadModels } from '../indices/alone.ts';
import { readModelsToBuild } from './read-models-to-build.ts';
import { type Rebuilding, type RebuildOptions, type RebuildReport, rebuild } from './rebuild.ts';

/** Longer than a rebuild that was killed is in the way of the next one, in milliseconds. */
const WAIT_FOR_KILLED_MS = 15_000;

/**
 * Builds read models anew, one after the other, while nobody else does.
 * @param what see {@link readModelsToBuild}. What is outdated may be told at every start, so another one is waited for then,
 *   and what it has built is not built again.
 * @throws when another rebuild is running, and as {@link rebuild} does
 */
export async function rebuildAll(
  rebuilding: Omit<Rebuilding, 'lock'>,
  what: string,
  options: RebuildOptions = {},
): Promise<RebuildReport[]> {
  const { nats, prefix } = rebuilding;
  if (what === 'outdated' && (await readModelsToBuild(rebuilding, what)).length === 0) return [];
  const waitMs = what === 'outdated' ? WAIT_FOR_KILLED_MS : 0;
  return aloneAtReadModels(nats, { prefix, waitMs }, async (lock) => {
    const reports: RebuildReport[] = [];
    for (const { name } of await readModelsToBuild(rebuilding, what)) {
      reports.push(await rebuild({ ...rebuilding, lock }, name, options));
    }
    return reports;
  });
}
