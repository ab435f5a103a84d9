import type { Client } from '@elastic/elasticsearch';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { mappingVersionOf } from '@vivarium/platform/elasticsearch/mapping-version.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';

/** Whether a read model can be written to: it is there, it is of another version of the mapping, or it is not there. */
export type ReadModelState = 'current' | 'outdated' | 'missing';

/** @returns the state of a read model as of now. */
export async function stateOf(
  client: Client,
  prefix: string,
  { name, version }: DefinedReadModel,
): Promise<ReadModelState> {
  const found = await mappingVersionOf(client, aliasOf(name, prefix));
  if (found === undefined) return 'missing';
  return found === version ? 'current' : 'outdated';
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
