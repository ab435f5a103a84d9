import { type Client, errors } from '@elastic/elasticsearch';
import { aliasOf, type ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import { indexBodyOf } from './index-body.ts';
import { indexName } from './index-name.ts';

/** Makes an index of a read model, without alias. @returns its name. */
export async function createIndex(
  client: Client,
  readModel: DefinedReadModel,
  prefix: string,
  clock: Clock,
): Promise<string> {
  const name = indexName(readModel.name, prefix, readModel.version, clock());
  await client.transport.request({ method: 'PUT', path: `/${name}`, body: indexBodyOf(readModel) });
  return name;
}

/** @returns the index behind the alias of a read model, undefined when there is none. */
export async function indexBehind(
  client: Client,
  readModel: ReadModel,
  prefix: string,
): Promise<string | undefined> {
  const alias = aliasOf(readModel, prefix);
  try {
    return Object.keys(await client.indices.getAlias({ name: alias }))[0];
  } catch (error) {
    if (error instanceof errors.ResponseError && error.statusCode === 404) return undefined;
    throw error;
  }
}

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
    if ((await indexBehind(client, readModel.name, prefix)) !== undefined) continue;
    const name = indexName(readModel.name, prefix, readModel.version, new Date(0));
    const body = { ...indexBodyOf(readModel), aliases: { [aliasOf(readModel.name, prefix)]: {} } };
    await client.transport.request({ method: 'PUT', path: `/${name}`, body }).catch((error: unknown) => {
      if (!isAlreadyThere(error)) throw error;
    });
  }
}

function isAlreadyThere(error: unknown): boolean {
  return (
    error instanceof errors.ResponseError &&
    error.statusCode === 400 &&
    JSON.stringify(error.body).includes('resource_already_exists_exception')
  );
}
