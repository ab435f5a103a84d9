import type { Client } from '@elastic/elasticsearch';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { metaBehind } from '@vivarium/platform/elasticsearch/mapping-version.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';

/**
 * How a read model is: as it should be; put in its place by a rebuild that has not ended, so that events may be missing in it;
 * of another version of the mapping; several indices behind one alias, of which none can be written to; or not there.
 */
export type ReadModelState = 'current' | 'unfinished' | 'outdated' | 'several indices' | 'missing';

/** Whether the live projector writes to it. What a rebuild still lacks it catches up by itself, or is built once more. */
export function isFoldable(state: ReadModelState | undefined): boolean {
  return state === 'current' || state === 'unfinished';
}

/** @returns the state of a read model of a version, by what the indices behind its alias say of themselves. */
export function stateIn(metas: readonly Record<string, unknown>[], version: number): ReadModelState {
  const [meta, ...others] = metas;
  if (meta === undefined) return 'missing';
  if (others.length > 0) return 'several indices';
  if (meta.version !== version) return 'outdated';
  return meta.catchUpFrom === undefined ? 'current' : 'unfinished';
}

/** @returns the state of a read model as of now. */
export async function stateOf(
  client: Client,
  prefix: string,
  { name, version }: DefinedReadModel,
): Promise<ReadModelState> {
  return stateIn(await metaBehind(client, aliasOf(name, prefix)), version);
}

/** @returns the states of some read models, by read model, in their order. */
export async function statesOf(
  client: Client,
  prefix: string,
  readModels: readonly DefinedReadModel[],
): Promise<Map<DefinedReadModel, ReadModelState>> {
  const states = await Promise.all(readModels.map((one) => stateOf(client, prefix, one)));
  return new Map(readModels.map((one, i) => [one, states[i] ?? 'missing']));
}
