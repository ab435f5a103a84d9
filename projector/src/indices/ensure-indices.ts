import { type Client, errors } from '@elastic/elasticsearch';
import { aliasOf, type ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { isAlreadyThere } from '@vivarium/platform/elasticsearch/already-there.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import { type IndexMeta, indexBodyOf } from './index-body.ts';
import { indexName } from './index-name.ts';

/**
 * Makes an index of a read model, without alias.
 * @param catchUpFrom marks it as not finished; see {@link IndexMeta}
 * @returns its name
 */
export async function createIndex(
  client: Client,
  readModel: DefinedReadModel,
  { prefix, clock, catchUpFrom }: { prefix: string; clock: Clock; catchUpFrom?: number },
): Promise<string> {
  const name = indexName(readModel.name, prefix, readModel.version, clock());
  const body = indexBodyOf(readModel, catchUpFrom === undefined ? {} : { catchUpFrom });
  await client.transport.request({ method: 'PUT', path: `/${name}`, body });
  return name;
}

/**
 * Takes the mark away: nothing is missing any more.
 * @param noted which stream and which moment's write store it was filled from
 */
export async function markFinished(
  client: Client,
  index: string,
  { version }: DefinedReadModel,
  noted: Required<Pick<IndexMeta, 'stream' | 'reconciledAt'>>,
): Promise<void> {
  const meta: IndexMeta = { version, ...noted };
  await client.indices.putMapping({ index, _meta: { ...meta } });
}

/** Marks indices that are about to be replaced as kept on purpose. */
export async function markKept(client: Client, indices: readonly string[]): Promise<void> {
  const mark: Pick<IndexMeta, 'kept'> = { kept: true };
  for (const index of indices) {
    const { [index]: found } = await client.indices.getMapping({ index });
    await client.indices.putMapping({ index, _meta: { ...found?.mappings._meta, ...mark } });
  }
}

/** @returns the indices behind the alias of a read model: one when all is well, none when it is missing. */
export function indicesBehind(client: Client, readModel: ReadModel, prefix: string): Promise<string[]> {
  return indicesBehindAlias(client, aliasOf(readModel, prefix));
}

/** @returns the indices behind an alias; none where it is missing. */
export async function indicesBehindAlias(client: Client, alias: string): Promise<string[]> {
  try {
    return Object.keys(await client.indices.getAlias({ name: alias }));
  } catch (error) {
    if (error instanceof errors.ResponseError && error.statusCode === 404) return [];
    throw error;
  }
}

/**
 * What an index is given an alias with. Elasticsearch refuses a second index of it that is written to, in the same breath in
 * which it would add it: whoever else makes the index of a read model at that moment, there is never more than one.
 */
export const ONLY_ONE = { is_write_index: true };

/**
 * Makes an empty index and the alias of each read model that has none. Several instances may do so at once: the index of the
 * first start has a fixed name, so only one of them makes it, alias included, in one call.
 */
export async function ensureIndices(
  client: Client,
  prefix: string,
  readModels: readonly DefinedReadModel[],
): Promise<void> {
  for (const readModel of readModels) {
    if ((await indicesBehind(client, readModel.name, prefix)).length > 0) continue;
    const name = indexName(readModel.name, prefix, readModel.version, new Date(0));
    const body = { ...indexBodyOf(readModel), aliases: { [aliasOf(readModel.name, prefix)]: ONLY_ONE } };
    await client.transport.request({ method: 'PUT', path: `/${name}`, body }).catch((error: unknown) => {
      if (!isAlreadyThere(error) && !isSecond(error)) throw error;
    });
  }
}

/** @returns whether Elasticsearch has refused a second index behind an alias; see {@link ONLY_ONE}. */
export function isSecond(error: unknown): boolean {
  return (
    error instanceof errors.ResponseError && JSON.stringify(error.body).includes('more than one write index')
  );
}
