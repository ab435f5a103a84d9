import type { Client, estypes } from '@elastic/elasticsearch';
import { canonicalJson } from '@vivarium/contracts/shared/canonical-json.ts';

/** What an index looks like from outside. */
export interface IndexReading {
  /** While it is the same, what searches can find has not changed. */
  token: string;
  copies: readonly ShardCopy[];
}

/** One copy of a shard, each of which shows what was written when it is refreshed itself. */
export interface ShardCopy {
  /** Id of the index. */
  uuid: string;
  index: string;
  shard: string;
  node: string;
  /** How often it was refreshed. */
  refreshes: number;
  /** All writes up to this number were taken in, though perhaps not shown. */
  written: number;
}

/** Tells copies apart. */
export const nameOf = ({ uuid, shard, node }: ShardCopy): string => `${uuid} ${shard} ${node}`;

/** Tells by a token whether what searches of an index can find has changed: while the token is the same, it has not. */
export interface IndexState {
  /** Now: the question goes out after the call, once for all who ask meanwhile. Undefined: it cannot be told. */
  current(): Promise<IndexReading | undefined>;
  /** As it was so many milliseconds ago at most: without waiting where it was seen since. */
  recent(mostMs: number): Promise<IndexReading | undefined>;
}

/**
 * @param read reads the token; a failure means that nothing is known
 * @param now milliseconds that never go back
 */
export function createIndexState(read: () => Promise<IndexReading>, now: () => number): IndexState {
  let seen: { reading: IndexReading | undefined; at: number } = {
    reading: undefined,
    at: Number.NEGATIVE_INFINITY,
  };
  let reading: Promise<IndexReading | undefined> | undefined;
  let queued: Promise<IndexReading | undefined> | undefined;
  // What a shard counts begins anew when its server does. Whatever was seen before a failure is never seen again.
  let failures = 0;
  const look = async (): Promise<IndexReading | undefined> => {
    let fresh: IndexReading | undefined;
    try {
      const { token, copies } = await read();
      fresh = { token: `${failures}:${token}`, copies };
    } catch {
      failures += 1;
    }
    seen = { reading: fresh, at: now() };
    reading = undefined;
    return fresh;
  };
  const start = () => {
    queued = undefined;
    reading = look();
    return reading;
  };
  const current = () => {
    if (reading === undefined) return start();
    // The one that is under way may have been answered before what the caller has done.
    queued ??= reading.then(start);
    return queued;
  };
  return {
    current,
    recent: async (mostMs) =>
      seen.reading !== undefined && now() - seen.at <= mostMs ? seen.reading : current(),
  };
}

/**
 * Reads how often each shard copy of an index has been refreshed, with the index's own id. A refresh is the only moment at
 * which a write (or a merge, which moves scores) becomes visible; it is counted on every copy, so that copies that refresh
 * at different times, and an alias that moves to another index, change the token too.
 *
 * The count begins anew when a server does, and may reach what it was: so the number of the last write and the last commit
 * belong to it, one of which is another after whatever was written meanwhile.
 * @throws when a shard does not answer
 */
export async function readRefreshes(elasticsearch: Client, index: string): Promise<IndexReading> {
  const { _shards: shards, indices = {} } = await elasticsearch.indices.stats({
    index,
    metric: 'refresh',
    level: 'shards',
    filter_path: [
      '_shards.failed',
      '_shards.successful',
      'indices.*.uuid',
      'indices.*.shards.*.refresh.external_total',
      'indices.*.shards.*.routing.node',
      'indices.*.shards.*.seq_no.max_seq_no',
      'indices.*.shards.*.seq_no.local_checkpoint',
      'indices.*.shards.*.commit.id',
    ],
  });
  const copies = Object.entries(indices).flatMap(([name, { uuid = '', shards = {} }]) =>
    Object.entries(shards).flatMap(([shard, all]) =>
      all.map((copy) => copyOf(copy, { uuid, index: name, shard })),
    ),
  );
  if (shards.failed > 0 || copies.length === 0) throw new Error(`the state of ${index} is not known`);
  const states = copies.map(({ state }) => state).sort();
  return { token: JSON.stringify([shards.successful, ...states]), copies: copies.map(({ copy }) => copy) };
}

function copyOf(
  { routing, refresh, seq_no, commit }: estypes.IndicesStatsShardStats,
  of: Pick<ShardCopy, 'uuid' | 'index' | 'shard'>,
) {
  const { external_total: refreshes = 0 } = refresh ?? {};
  const { max_seq_no = -1, local_checkpoint: written = -1 } = seq_no ?? {};
  const copy: ShardCopy = { ...of, node: routing?.node ?? '', refreshes, written };
  const state = canonicalJson([of.uuid, of.shard, copy.node, refreshes, max_seq_no, commit?.id ?? '']);
  return { copy, state };
}
