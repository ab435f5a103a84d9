import type { Client } from '@elastic/elasticsearch';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import { ensureIndices, indicesBehind } from '../indices/ensure-indices.ts';
import { acknowledgedUpTo } from './live-projector.ts';

export interface Preparing {
  client: Client;
  nats: Nats;
  prefix: string;
  readModels: readonly DefinedReadModel[];
}

/**
 * Whether anything was projected yet: events were acknowledged, or a read model holds documents. A read model that is
 * missing then was not there for what has been, and an empty index would stay without it for good.
 */
export async function hasBegun({ client, nats, prefix, readModels }: Preparing): Promise<boolean> {
  if ((await acknowledgedUpTo(nats, prefix)) > 0) return true;
  for (const { name } of readModels) {
    if ((await indicesBehind(client, name, prefix)).length === 0) continue;
    if ((await client.count({ index: aliasOf(name, prefix) })).count > 0) return true;
  }
  return false;
}

/**
 * Makes the empty indices that may begin empty: all of a system that has not begun, otherwise those built from nothing. They say
 * nothing of a comparison, so that `keepReconciled` asks the write stores at once: they may hold what no event says any more.
 */
export async function prepareIndices(preparing: Preparing): Promise<void> {
  const { client, prefix, readModels } = preparing;
  const mayBeEmpty = (await hasBegun(preparing))
    ? readModels.filter(({ rebuildFrom }) => rebuildFrom === 'nothing')
    : readModels;
  await ensureIndices(client, prefix, mayBeEmpty);
}
