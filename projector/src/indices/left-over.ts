import type { Client } from '@elastic/elasticsearch';
import { aliasOf, readModels } from '@vivarium/contracts/read-models.ts';
import type { Lock } from '@vivarium/platform/nats/lock.ts';
import { isNameOfBuilt } from './index-name.ts';

/** Indices of read models that no alias stands for, by name. */
export interface LeftOver {
  /** That a rebuild has left which was killed, or could not delete what it had replaced. */
  left: string[];
  /** That were kept on purpose; see `--keep-old`. */
  kept: string[];
}

/**
 * Looks for indices of read models that nobody reads. They hold what people have written, and no event reaches them any more,
 * so whoever leaves would stay in them. One that is being filled just now is among those that were left: who holds the lock of
 * the read models knows that there is none.
 */
export async function leftOver(client: Client, prefix: string): Promise<LeftOver> {
  const aliases = readModels.map((name) => aliasOf(name, prefix));
  const found = await client.indices.get({
    index: aliases.map((alias) => `${alias}-v*`),
    features: ['aliases', 'mappings'],
    ignore_unavailable: true,
  });
  const all = Object.entries(found).flatMap(([name, { aliases: itsOwn = {}, mappings }]) => {
    // One that somebody has made by hand, or gave a name of their own, is theirs.
    if (Object.keys(itsOwn).length > 0 || !aliases.some((alias) => isNameOfBuilt(name, alias))) return [];
    return [{ name, isKept: mappings?._meta?.kept === true }];
  });
  const namesOf = (isWanted: boolean) =>
    all.filter(({ isKept }) => isKept === isWanted).map(({ name }) => name);
  return { left: namesOf(false), kept: namesOf(true) };
}

/**
 * Deletes those that were left. Nobody is waited for, as a rebuild waits before it deletes what it has replaced: a write to an
 * index that is not there is put back, and a rebuild that was killed keeps others away for longer than a search takes.
 * @param lock of the read models, so that none of them is being filled
 * @returns what has gone, and what was kept
 */
export async function dropLeftOver(
  { client, prefix }: { client: Client; prefix: string },
  lock: Lock,
): Promise<LeftOver> {
  const found = await leftOver(client, prefix);
  // One by one: the names of many make a line that is too long for Elasticsearch.
  for (const index of found.left) {
    lock.demand();
    await client.indices.delete({ index, ignore_unavailable: true });
  }
  return found;
}
