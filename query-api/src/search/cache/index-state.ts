import type { Client } from '@elastic/elasticsearch';
import { canonicalJson } from '@vivarium/contracts/shared/canonical-json.ts';

/** How old it may be where nobody waits for it. */
const STALE_MS = 250;

/** Tells by a token whether what searches of an index can find has changed: while the token is the same, it has not. */
export interface IndexState {
  /** The token now: the question goes out after the call, once for all who ask meanwhile. Undefined: it cannot be told. */
  current(): Promise<string | undefined>;
  /** The token as it was so many milliseconds ago at most: without waiting where it was seen since. */
  recent(mostMs: number): Promise<string | undefined>;
  /** The token as last seen, at once. Is it old, a newer one is fetched in the background. */
  lastSeen(): string | undefined;
}

/**
 * @param read reads the token; a failure means that nothing is known
 * @param now milliseconds that never go back
 */
export function createIndexState(read: () => Promise<string>, now: () => number): IndexState {
  let seen: { token: string | undefined; at: number } = { token: undefined, at: Number.NEGATIVE_INFINITY };
  let reading: Promise<string | undefined> | undefined;
  let queued: Promise<string | undefined> | undefined;
  // What a shard counts begins anew when its server does. Whatever was seen before a failure is never seen again.
  let failures = 0;
  const look = async (): Promise<string | undefined> => {
    let token: string | undefined;
    try {
      token = `${failures}:${await read()}`;
    } catch {
      failures += 1;
    }
    seen = { token, at: now() };
    reading = undefined;
    return token;
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
      seen.token !== undefined && now() - seen.at <= mostMs ? seen.token : current(),
    lastSeen: () => {
      if (reading === undefined && now() - seen.at > STALE_MS) void start();
      return seen.token;
    },
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
export async function readRefreshes(elasticsearch: Client, index: string): Promise<string> {
  const { _shards: shards, indices = {} } = await elasticsearch.indices.stats({
    index,
    metric: 'refresh',
    level: 'shards',
    filter_path: [
      '_shards.failed',
      '_shards.successful',
      'indices.*.uuid',
      'indices.*.shards.*.refresh.external_total',
      'indices.*.shards.*.seq_no.max_seq_no',
      'indices.*.shards.*.commit.id',
    ],
  });
  const states = Object.values(indices).map(({ uuid, shards: copies = {} }) =>
    canonicalJson([uuid, Object.entries(copies)]),
  );
  if (shards.failed > 0 || states.length === 0) throw new Error(`the state of ${index} is not known`);
  return JSON.stringify([shards.successful, ...states.sort()]);
}
