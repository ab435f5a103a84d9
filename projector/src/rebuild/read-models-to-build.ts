import type { DefinedReadModel } from '../definition/read-model.ts';
import { statesOf } from '../indices/state.ts';
import { hasBegun, type Preparing } from '../runtime/prepare-indices.ts';

/**
 * @param what the name of a read model; `all` that can be built; or `outdated`: of those, the ones whose index is of another
 *   version or not finished, the ones with several, and those that are missing although others have been projected
 * @returns the read models that are to be built, in the order of the list: those that others copy from come first there
 */
export async function readModelsToBuild(preparing: Preparing, what: string): Promise<DefinedReadModel[]> {
  const { client, prefix, readModels } = preparing;
  const buildable = readModels.filter(({ rebuildFrom }) => rebuildFrom !== 'nothing');
  if (what === 'all') return buildable;
  if (what !== 'outdated') return readModels.filter(({ name }) => name === what);
  const states = await statesOf(client, prefix, buildable);
  const isMissingToBuild = [...states.values()].includes('missing') && (await hasBegun(preparing));
  return buildable.filter((one) => {
    const state = states.get(one);
    return state === 'missing' ? isMissingToBuild : state !== 'current';
  });
}
