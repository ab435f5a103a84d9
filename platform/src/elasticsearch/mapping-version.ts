import { type Client, errors } from '@elastic/elasticsearch';

/** @returns what the mapping of each index behind an alias says of itself (`_meta`); nothing when there is no such alias. */
export async function metaBehind(client: Client, alias: string): Promise<Record<string, unknown>[]> {
  try {
    const mappings = await client.indices.getMapping({ index: alias });
    return Object.values(mappings).map((index) => index.mappings._meta ?? {});
  } catch (error) {
    if (error instanceof errors.ResponseError && error.statusCode === 404) return [];
    throw error;
  }
}

/**
 * @returns the version of the mapping (`_meta.version`) that the index behind an alias was made for, `null` for an index
 *   without, and where several stand behind it; undefined when there is no such alias
 */
export async function mappingVersionOf(client: Client, alias: string): Promise<unknown> {
  const [index, ...others] = await metaBehind(client, alias);
  if (index === undefined) return undefined;
  return others.length > 0 ? null : (index.version ?? null);
}
