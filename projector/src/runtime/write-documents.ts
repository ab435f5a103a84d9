import type { Client } from '@elastic/elasticsearch';
import type { Stored } from '../definition/projection.ts';
import type { Snapshot } from './read-documents.ts';
import { Unavailable } from './unavailable.ts';

/** A document to be written in place of the snapshot that it was folded from. */
export interface Write {
  before: Snapshot;
  document: Stored;
}

/** `written`; `conflict`: somebody else wrote it since; `rejected`: Elasticsearch will never take this document. */
export type WriteResult = { kind: 'written' } | { kind: 'conflict' } | { kind: 'rejected'; reason: string };

/**
 * Writes documents in one `_bulk`, each compare-and-set against its snapshot (a new one must still be new).
 * @returns a result for each write, in order.
 * @throws {Unavailable} or the client's error when some write may yet succeed; those that were done stay done.
 */
export async function writeDocuments(client: Client, writes: readonly Write[]): Promise<WriteResult[]> {
  if (writes.length === 0) return [];
  const { items } = await client.bulk({
    operations: writes.flatMap((write) => [actionOf(write), write.document]),
    filter_path: ['errors', 'items.*.status', 'items.*.error.type', 'items.*.error.reason'],
  });
  return items.map((item) => resultOf(item.index ?? item.create));
}

/**
 * The concrete index, as the numbers of another one behind the same alias mean nothing there. A rebuild relies on it
 * too: after its alias has moved, only batches that were read before still write to the previous index.
 */
function actionOf({ before, document }: Write): object {
  const target = { _index: before.index, _id: document.id };
  // Without the demand, a missing alias would be made an index of no mapping.
  if (before.isAssumed) return { create: { ...target, require_alias: true } };
  if (before.document === undefined) return { create: target };
  return { index: { ...target, if_seq_no: before.seqNo, if_primary_term: before.primaryTerm } };
}

/** The index went away or was closed since it was read: read again, from what the alias stands for now. */
const movedAway = new Set(['index_not_found_exception', 'index_closed_exception']);
/** Nothing is written for now, whichever index is read: above all the disk is full (429), or somebody has forbidden it (403). */
const BLOCKED = 'cluster_block_exception';

function resultOf(
  item: { status: number; error?: { type?: string; reason?: string | null } } | undefined,
): WriteResult {
  if (item === undefined) throw new Unavailable('Elasticsearch answered without a status');
  const { status, error } = item;
  if (status < 300) return { kind: 'written' };
  const reason = `${error?.type ?? status}: ${error?.reason ?? ''}`;
  if (status === 429 || status >= 500 || error?.type === BLOCKED) throw new Unavailable(reason);
  if (status === 409 || movedAway.has(error?.type ?? '')) return { kind: 'conflict' };
  return { kind: 'rejected', reason };
}
