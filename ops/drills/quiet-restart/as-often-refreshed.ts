import { setTimeout as delay } from 'node:timers/promises';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import type { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';

type Elasticsearch = ReturnType<typeof createElasticsearch>;

/** Longer than an index takes to show a write, in milliseconds. */
const SHOWN_MS = 400;
/** Of an index that has been there for long: it would take minutes to get there again. */
const TOO_OFTEN = 40;

/** @returns how often the listings were refreshed since Elasticsearch has started. */
export async function refreshesOf(client: Elasticsearch): Promise<number> {
  const { _all: all } = await client.indices.stats({ index: aliasOf('listings', ''), metric: 'refresh' });
  return all.primaries?.refresh?.external_total ?? 0;
}

/**
 * Writes a little at a time until the listings were refreshed as often as before a restart, which is when they may be taken for
 * the same. @returns whether that was reached
 */
export async function asOftenRefreshed(
  client: Elasticsearch,
  before: number,
  write: () => Promise<void>,
): Promise<boolean> {
  let now = await refreshesOf(client);
  while (now < before && before <= TOO_OFTEN) {
    await write();
    await delay(SHOWN_MS);
    now = await refreshesOf(client);
  }
  return now === before;
}
