import type { Client } from '@elastic/elasticsearch';
import { isSecond, ONLY_ONE } from '../indices/ensure-indices.ts';

/**
 * Moves an alias in one call: a search sees the one index or the other, never none or both.
 * @param previous all that stand behind it
 * @throws when the alias does not stand for those any more, because somebody else was faster.
 */
export async function moveAlias(
  client: Client,
  alias: string,
  previous: readonly string[],
  next: string,
): Promise<void> {
  const remove = previous.map((index) => ({ remove: { index, alias, must_exist: true } }));
  const add = { add: { index: next, alias, ...ONLY_ONE } };
  await client.indices.updateAliases({ actions: [...remove, add] }).catch((error: unknown) => {
    if (!isSecond(error)) throw error;
    throw new Error(`${alias} was built by somebody else at the same time`, { cause: error });
  });
}
