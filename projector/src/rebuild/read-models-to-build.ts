import type { DefinedReadModel } from '../definition/read-model.ts';
import { statesOf } from '../indices/state.ts';
import { hasBegun, type Preparing } from '../runtime/prepare-indices.ts';
import { BEFORE_ALL, type ReadPage } from '../snapshots/read-snapshots.ts';

/**
 * @param what the name of a read model; `all` that can be built; or `outdated`: of those, the ones whose index is of another
 *   version or not finished, the ones with several, and those that are missing although others have been projected or the
 *   write stores hold something: Elasticsearch and NATS may both be new beside them, and say then that nothing has begun
 * @returns the read models that are to be built, in the order of the list: those that others copy from come first there
 */
export async function readModelsToBuild(
  preparing: Preparing & { readPage: ReadPage },
  what: string,
): Promise<DefinedReadModel[]> {
  const { client, prefix, readModels, readPage } = preparing;
  const buildable = readModels.filter(({ rebuildFrom }) => rebuildFrom !== 'nothing');
  if (what === 'all') return buildable;
  if (what !== 'outdated') return readModels.filter(({ name }) => name === what);
  const states = await statesOf(client, prefix, buildable);
  const isMissingToBuild =
    [...states.values()].includes('missing') &&
    ((await hasBegun(preparing)) || (await isAnythingStored(readPage, buildable)));
  return buildable.filter((one) => {
    const state = states.get(one);
    return state === 'missing' ? isMissingToBuild : state !== 'current';
  });
}

async function isAnythingStored(
  readPage: ReadPage,
  readModels: readonly DefinedReadModel[],
): Promise<boolean> {
  const kinds = new Set(
    readModels.flatMap(({ rebuildFrom }) => (typeof rebuildFrom === 'string' ? [] : [rebuildFrom.snapshots])),
  );
  for (const kind of kinds) if ((await readPage(kind, BEFORE_ALL, 1)).length > 0) return true;
  return false;
}
