import { type Client, errors } from '@elastic/elasticsearch';

/**
 * @returns the version of the mapping (`_meta.version`) that the index behind an alias was made for, `null` for an index
 *   without; undefined when there is no such alias
 */
export async function mappingVersionOf(client: Client, alias: string): Promise<unknown> {
  try {
    const [index] = Object.values(await client.indices.getMapping({ index: alias }));
    return index?.mappings._meta?.version ?? null;
  } catch (error) {
    if (error instanceof errors.ResponseError && error.statusCode === 404) return undefined;
    throw error;
  }
}
