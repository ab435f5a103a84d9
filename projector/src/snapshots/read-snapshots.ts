import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { parseEvent } from '@vivarium/contracts/parse-event.ts';

/** Lines that one request asks for. */
export const SNAPSHOT_PAGE = 1000;

/** How long a page may take, in milliseconds. */
const TIMEOUT_MS = 60_000;

/** One page of the state of the write store, in the order of ids. */
export interface SnapshotPage {
  events: DomainEvent[];
  /** Exclusive lower bound of the ids that the page covers. */
  after: string;
  /** Inclusive upper bound; undefined: everything above `after`. */
  upTo: string | undefined;
}

/** Sorts before every id of a UUIDv7; itself a valid UUID. */
export const BEFORE_ALL = '00000000-0000-7000-8000-000000000000';

/** Gives a page of snapshots after an id. `kind` is the last word of their path: see `BuiltFrom`. */
export type ReadPage = (kind: string, after: string, limit: number) => Promise<DomainEvent[]>;

/**
 * @param baseUrl of command-api, which alone reads the write stores.
 * @param token that our servers share, without which command-api shows nothing
 * @returns a reader of `GET /internal/snapshots/…`. It rejects when a page cannot be had whole.
 */
export function snapshotsFrom(baseUrl: string, token?: string): ReadPage {
  const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return async (kind, after, limit) => {
    const url = new URL(`/internal/snapshots/${kind}`, baseUrl);
    url.searchParams.set('limit', String(limit));
    if (after !== BEFORE_ALL) url.searchParams.set('after', after);
    try {
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!response.ok) throw new Error(`answered ${response.status}`);
      const lines = (await response.text()).split('\n').filter((line) => line !== '');
      return lines.map(parseEvent);
    } catch (cause) {
      // One document that cannot be read ends the page in the middle, and whoever mends it looks for it after this id.
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${url.pathname} after ${after}: ${reason}`, { cause });
    }
  };
}

/** Pages through all snapshots of a kind. Fewer than were asked for: the end. */
export async function* readSnapshots(
  readPage: ReadPage,
  kind: string,
  limit = SNAPSHOT_PAGE,
): AsyncGenerator<SnapshotPage> {
  for (let after = BEFORE_ALL; ; ) {
    const events = await readPage(kind, after, limit);
    const last = events.at(-1)?.subject;
    const isEnd = events.length < limit || last === undefined;
    yield { events, after, upTo: isEnd ? undefined : last };
    if (isEnd) return;
    after = last;
  }
}

/** @returns the state of one aggregate as the write store has it now, undefined when it has none. */
export async function readSnapshot(
  readPage: ReadPage,
  kind: string,
  id: string,
): Promise<DomainEvent | undefined> {
  const [event] = await readPage(kind, idBefore(id), 1);
  return event?.subject === id ? event : undefined;
}

/** @returns the greatest id that sorts before `id`, so that "after it" begins with `id`. */
export function idBefore(id: string): string {
  const hex = (BigInt(`0x${id.replaceAll('-', '')}`) - 1n).toString(16).padStart(32, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
