import type { Client } from '@elastic/elasticsearch';

/**
 * Moves an alias in one call: a search sees the one index or the other, never none or both.
 * @throws when the alias does not stand for `from` any more, because another rebuild was faster.
 */
export async function moveAlias(
  client: Client,
  alias: string,
  from: string | undefined,
  to: string,
): Promise<void> {
  const remove = from === undefined ? [] : [{ remove: { index: from, alias, must_exist: true } }];
  await client.indices.updateAliases({ actions: [...remove, { add: { index: to, alias } }] });
}
