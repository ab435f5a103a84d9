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

/**
 * Snapshots of the index for walks through lists whose order would not hold still: points in time of Elasticsearch. Any
 * that is not older than the first page will do, so walks share them, and one ends by itself when nobody has used it for a while:
 * a walk that is broken off, repeated or asked for twice harms no other.
 */
export interface Snapshots {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * @param since when the first page was asked for
   * @returns one that was opened after it. Where as many as may be are open, the newest of them; undefined when
   *   Elasticsearch gives none: the walk then goes on without.
   */
  open(since: number): Promise<Snapshot | undefined>;
  /** @returns undefined when a cursor's snapshot is too old, or not from us. Whether it is still there shows in its use. */
  take(sealed: string): Snapshot | undefined;
  /** Says that one is not there any more. */
  forget(snapshot: Snapshot): void;
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
  /** By id, those that were used within {@link KEPT_MS}. */
  const open = new LRUCache<string, true>({ max: most + 1, ttl: KEPT_MS });
  let newest: { snapshot: Snapshot; at: number } | undefined;
  let opening: Promise<Snapshot | undefined> | undefined;
  const signature = (text: string) => createHmac('sha256', key).update(text).digest().subarray(0, 16);
  const seal = (id: string): string => {
    const text = `${now().toString(36)}.${id}`;
    return `${signature(text).toString('base64url')}.${text}`;
  };
  const openAnother = async (): Promise<Snapshot | undefined> => {
    const asked = now();
    try {
      const { id } = await elasticsearch.openPointInTime({ index, keep_alive: SNAPSHOT_KEPT });
      newest = { snapshot: { id, sealed: seal(id) }, at: asked };
      open.set(id, true);
      return newest.snapshot;
    } catch {
      return undefined;
    } finally {
      opening = undefined;
    }
  };
  return {
    now,
    open: async (since) => {
      open.purgeStale();
      const fitting = () => {
        if (newest === undefined || !open.has(newest.snapshot.id)) return undefined;
        return newest.at > since || open.size >= most ? newest.snapshot : undefined;
      };
      const known = fitting();
      if (known !== undefined) return known;
      // One that is being opened may have been asked for before the first page was.
      await opening;
      const opened = fitting();
      if (opened !== undefined) return opened;
      opening ??= openAnother();
      return opening;
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
    forget: ({ id }) => {
      open.delete(id);
    },
  };
}
