import type { Client } from '@elastic/elasticsearch';

/**
 * Moves an alias in one call: a search sees the one index or the other, never none or both.
 * @throws when the alias does not stand for `previous` any more, because another rebuild was faster.
 */
export async function moveAlias(
  client: Client,
  alias: string,
  previous: string | undefined,
  next: string,
): Promise<void> {
  const remove = previous === undefined ? [] : [{ remove: { index: previous, alias, must_exist: true } }];
  await client.indices.updateAliases({ actions: [...remove, { add: { index: next, alias } }] });
  if (previous !== undefined) return;
  // Where there was none, nothing stops two from adding it.
  const behind = Object.keys(await client.indices.getAlias({ name: alias }));
  if (behind.length === 1) return;
  await client.indices.updateAliases({ actions: [{ remove: { index: next, alias } }] });
  throw new Error(`${alias} was built by somebody else at the same time`);
}
