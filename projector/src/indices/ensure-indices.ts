import { type Client, errors } from '@elastic/elasticsearch';
import { aliasOf, type ReadModel, readModels } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { indices } from '../projections/read-models.ts';
import { indexName } from './index-name.ts';
import { indexBodyOf } from './read-model-index.ts';

/** Makes an index of a read model, without alias. @returns its name. */
export async function createIndex(
  client: Client,
  readModel: ReadModel,
  prefix: string,
  clock: Clock,
): Promise<string> {
  const definition = indices[readModel];
  const name = indexName(readModel, prefix, definition.version, clock());
  await client.transport.request({ method: 'PUT', path: `/${name}`, body: indexBodyOf(definition) });
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
 * Makes index and alias of every read model that has none. Several instances may do so at once: the index of the
 * first start has a fixed name, so only one of them makes it, alias included, in one call.
 */
export async function ensureIndices(client: Client, prefix: string): Promise<void> {
  for (const readModel of readModels) {
    if ((await indexBehind(client, readModel, prefix)) !== undefined) continue;
    const definition = indices[readModel];
    const name = indexName(readModel, prefix, definition.version, new Date(0));
    const body = { ...indexBodyOf(definition), aliases: { [aliasOf(readModel, prefix)]: {} } };
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
