import type { Client, estypes } from '@elastic/elasticsearch';
import { matcherIndices } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { FORGOTTEN_MS } from './read-events.ts';
import { scratchIndex } from './scratch.ts';
import { standingIndexName } from './standing-index.ts';

export interface Forgetting {
  client: Client;
  prefix: string;
  /** Alias of the listings. */
  listings: string;
  /** Whether anybody keeps the index of saved searches that has this id. */
  isKept: (id: string) => Promise<boolean>;
  clock: Clock;
}

/**
 * Deletes what matchers of before made for themselves and nobody keeps any more: what people look for would stand there for
 * ever, whatever they delete, and each day's rates make an index. Of saved searches, whatever has been there for six hours and
 * has no reader; of scratch indices, all others where the one of today has been there so long.
 * @returns the names of what was deleted
 */
export async function dropForgotten({
  client,
  prefix,
  listings,
  isKept,
  clock,
}: Forgetting): Promise<string[]> {
  const { standing, scratch } = matcherIndices(prefix);
  const isOld = ({ settings }: estypes.IndicesIndexState) =>
    clock().getTime() - Number(settings?.index?.creation_date) > FORGOTTEN_MS;
  const dropped: string[] = [];
  for (const [index, found] of Object.entries(await client.indices.get({ index: `${standing}*` }))) {
    const id = found.settings?.index?.uuid;
    if (index === standingIndexName(prefix) || id === undefined) continue;
    if (isOld(found) && !(await isKept(id))) dropped.push(index);
  }
  const scratches = await client.indices.get({ index: `${scratch}*` });
  const { index: current } = await scratchIndex(client, { prefix, listings });
  const now = scratches[current];
  if (now !== undefined && isOld(now))
    dropped.push(...Object.keys(scratches).filter((index) => index !== current));
  if (dropped.length > 0) await client.indices.delete({ index: dropped, ignore_unavailable: true });
  return dropped;
}
