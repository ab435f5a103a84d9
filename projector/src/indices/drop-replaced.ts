import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import { byAllShards } from '@vivarium/platform/elasticsearch/by-all-shards.ts';

/** How often is asked how far the histories have gone, in milliseconds. */
const ASK_EVERY_MS = 1000;
/** A merge reads and writes as much as an index holds, which takes minutes for millions of documents. */
const MERGE_TIMEOUT_MS = 30 * 60_000;

export interface Dropping {
  /**
   * How long it waits for histories, in milliseconds. They follow every 30 s; one of a copy that is away does not follow for
   * twelve hours.
   */
  waitMs?: number;
  /** Ends it between two steps. */
  signal?: AbortSignal | undefined;
}

/** What became of it. */
export interface Dropped {
  /** The indices in which something had been replaced or deleted. */
  indices: string[];
  /** Those of them whose history did not follow in time: what they keep goes the next time. */
  behind: string[];
}

/**
 * Has indices give up for good what was replaced or deleted in them until now. Elasticsearch keeps it until segments are
 * merged, which by itself it never need do where little was deleted; and a merge keeps what the history of an index (its
 * retention leases) still reaches back to. So it waits for the histories, and only then has the segments that hold deleted
 * documents written anew. Flushes before and after let go of the log and of the files.
 *
 * Twice at once does no harm.
 * @param patterns names of indices, `*` for any part; those that are not there are passed over
 * @see https://www.elastic.co/docs/reference/elasticsearch/index-settings/history-retention
 */
export async function dropReplaced(
  client: Client,
  patterns: readonly string[],
  { waitMs = 90_000, signal }: Dropping = {},
): Promise<Dropped> {
  const missingIsFine = { ignore_unavailable: true, allow_no_indices: true };
  const all = { ...missingIsFine, index: patterns.join() };
  const commit = { force: true, wait_if_ongoing: true };
  byAllShards(await client.indices.refresh(all));
  const reached = await whereTheyAre(client, all.index);
  const indices = [...reached].filter(([, { deleted }]) => deleted > 0).map(([name]) => name);
  // The log has what is in no segment yet.
  await client.indices.flush({ ...all, ...commit });
  if (indices.length === 0) return { indices: [], behind: [] };
  const whoIsBehind = async () => {
    const now = await whereTheyAre(client, all.index);
    return indices.filter((name) => (now.get(name)?.keptFrom ?? Infinity) <= (reached.get(name)?.last ?? -1));
  };
  const until = performance.now() + waitMs;
  let behind = await whoIsBehind();
  while (behind.length > 0 && performance.now() < until) {
    await wait(ASK_EVERY_MS, undefined, { signal });
    behind = await whoIsBehind();
  }
  const these = { ...missingIsFine, index: indices.join() };
  await client.indices.flush({ ...these, ...commit });
  // Otherwise a segment is passed over where less than a tenth was deleted.
  const settings = { 'index.merge.policy.expunge_deletes_allowed': 0 };
  await client.indices.putSettings({ ...these, settings });
  await client.indices.forcemerge(
    { ...these, only_expunge_deletes: true },
    { requestTimeout: MERGE_TIMEOUT_MS, ...(signal && { signal }) },
  );
  // Searches let go of the segments before, and the next flush deletes their files.
  byAllShards(await client.indices.refresh(these));
  await client.indices.flush({ ...these, ...commit });
  return { indices, behind };
}

interface Place {
  /** Documents that were deleted or replaced and are still there. */
  deleted: number;
  /** The number of the last operation; -1: there was none. */
  last: number;
  /** The first operation that the history of some copy reaches back to. */
  keptFrom: number;
}

/** @returns how far the indices are, by name. */
async function whereTheyAre(client: Client, index: string): Promise<Map<string, Place>> {
  const { indices = {} } = byAllShards(await client.indices.stats({ index, level: 'shards' }));
  return new Map(
    Object.entries(indices).map(([name, { shards = {} }]) => {
      const copies = Object.values(shards).flat();
      const leases = copies.flatMap(({ retention_leases: kept }) => kept?.leases ?? []);
      return [
        name,
        {
          deleted: Math.max(0, ...copies.map(({ docs }) => docs?.deleted ?? 0)),
          last: Math.max(-1, ...copies.map(({ seq_no: numbers }) => numbers?.max_seq_no ?? -1)),
          keptFrom: Math.min(...leases.map(({ retaining_seq_no: first }) => first)),
        },
      ];
    }),
  );
}
