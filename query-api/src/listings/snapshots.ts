import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { LRUCache } from 'lru-cache';
import { SNAPSHOT_KEPT } from '../search/search-body.ts';

/** Snapshots that one process keeps open at most: each holds segments that are merged away meanwhile. */
const MOST_OPEN = 200;
/** As {@link SNAPSHOT_KEPT}, in milliseconds. */
const KEPT_MS = 60_000;
/** How old a snapshot may get by being used again and again, in milliseconds. */
const LONGEST_MS = 15 * 60_000;

/** A snapshot that pages come from. */
export interface Snapshot {
  id: string;
  /** The same for a cursor: with the time it was opened, and signed. */
  sealed: string;
}

/** Snapshots of the index for walks through lists whose order would not hold still: points in time of Elasticsearch. */
export interface Snapshots {
  /** @returns undefined when too many are open or Elasticsearch gives none: the walk then goes on without. */
  open(): Promise<Snapshot | undefined>;
  /** @returns undefined when a cursor's snapshot is too old, or not from us. Whether it is still there shows in its use. */
  take(sealed: string): Snapshot | undefined;
  /** Gives one back before its time. Never fails. */
  close(snapshot: Snapshot): void;
}

/**
 * @param options.key signs what goes into cursors: ids that somebody made up never reach Elasticsearch
 * @param options.now milliseconds since 1970
 */
export function createSnapshots(
  elasticsearch: Client,
  index: string,
  { key, now, most = MOST_OPEN }: { key: string; now: () => number; most?: number },
): Snapshots {
  const open = new LRUCache<string, true>({ max: most + 1, ttl: KEPT_MS });
  const signature = (text: string) => createHmac('sha256', key).update(text).digest().subarray(0, 16);
  const seal = (id: string): string => {
    const text = `${now().toString(36)}.${id}`;
    return `${signature(text).toString('base64url')}.${text}`;
  };
  return {
    open: async () => {
      open.purgeStale();
      if (open.size >= most) return undefined;
      try {
        const { id } = await elasticsearch.openPointInTime({ index, keep_alive: SNAPSHOT_KEPT });
        open.set(id, true);
        return { id, sealed: seal(id) };
      } catch {
        return undefined;
      }
    },
    take: (sealed) => {
      const [mac = '', openedAt = '', ...rest] = sealed.split('.');
      const id = rest.join('.');
      const [given, wanted] = [Buffer.from(mac, 'base64url'), signature(`${openedAt}.${id}`)];
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
      if (now() - Number.parseInt(openedAt, 36) > LONGEST_MS) return undefined;
      open.set(id, true);
      return { id, sealed };
    },
    close: ({ id }) => {
      open.delete(id);
      elasticsearch.closePointInTime({ id }).catch(() => undefined);
    },
  };
}
