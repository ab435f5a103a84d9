import type { Client, estypes } from '@elastic/elasticsearch';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { searchTogether, totalOf } from '../../elasticsearch/searches.ts';
import { type Change, changeOf, type Written } from './change.ts';
import { type IndexReading, nameOf, type ShardCopy } from './index-state.ts';
import { createTakenIn } from './taken-in.ts';

/** Documents that changed at once at most: who writes more at a time changes everything. */
const MOST_CHANGED = 200;
/** Copies of shards that are looked at at most. */
const MOST_COPIES = 6;
/** How long Elasticsearch keeps a snapshot that nobody looks at. */
const KEPT = '1m';

/** What could be found at some moment, copy by copy, kept by Elasticsearch. */
export type Snapshot = ReadonlyMap<string, CopySnapshot>;

interface CopySnapshot {
  pit: string;
  /** Every write up to this number is in it; undefined: nobody knows. */
  shown: number | undefined;
  documents: number;
}

/** Tells what can be found otherwise than before. */
export interface VisibleChanges {
  /**
   * Looks at the index now.
   * @param before what was seen before
   * @returns a snapshot, and what has changed since the one before; undefined where that cannot be told, or is too much
   * @throws when Elasticsearch does not answer, or has forgotten what was before
   */
  look(
    reading: IndexReading,
    before: Snapshot | undefined,
  ): Promise<{ snapshot: Snapshot; changes: Change[] | undefined }>;
  close(snapshot: Snapshot): Promise<void>;
}

/**
 * Reads changes from Elasticsearch itself, whoever wrote them: what was written since is found by its number, and what it was
 * before in a snapshot of before. Every copy of a shard shows writes in its own time, so each is looked at by itself.
 *
 * Writes become visible in another order than they are numbered. But what was taken in when the last refresh but one was
 * counted is shown by the last one, which began later. Of a copy that was seen too seldom for that, one refresh is asked for.
 */
export function visibleChanges(elasticsearch: Client): VisibleChanges {
  const taken = createTakenIn();

  const search = async (pit: string, bodies: readonly estypes.SearchSearchRequestBody[]) => {
    const of = bodies.map((body) => ({ ...body, pit: { id: pit, keep_alive: KEPT } }));
    return (await searchTogether<ListingDocument, Record<string, never>>(elasticsearch, '', of)).responses;
  };

  /**
   * Of copies that were seen too seldom, what they had taken in before a refresh of their index is found after it.
   * @returns up to which number all writes are found in a copy; undefined: nobody knows
   */
  const shownIn = async (copies: readonly ShardCopy[]) => {
    const index = copies.filter((copy) => taken.shownBy(copy) === undefined).map((copy) => copy.index);
    const refreshed =
      index.length === 0 ? undefined : await elasticsearch.indices.refresh({ index: [...new Set(index)] });
    const isRefreshed = refreshed?._shards?.failed === 0;
    return (copy: ShardCopy) => taken.shownBy(copy) ?? (isRefreshed ? copy.written : undefined);
  };

  const lookAtCopy = async (copy: ShardCopy, shown: number | undefined, before: CopySnapshot | undefined) => {
    const { index, shard, node } = copy;
    const preference = `_shards:${shard}|_only_nodes:${node}`;
    const { id: pit } = await elasticsearch.openPointInTime({ index, keep_alive: KEPT, preference });
    const isKnown = before?.shown !== undefined;
    const [all, written] = await search(pit, [
      { size: 0, track_total_hits: true },
      ...(isKnown ? [documentsBody({ range: { _seq_no: { gt: before.shown } } })] : []),
    ]);
    const snapshot: CopySnapshot = { pit, shown, documents: totalOf(all) };
    if (before === undefined || written === undefined) return { snapshot, changes: undefined };
    const since = byId(written);
    if (since.size > MOST_CHANGED) return { snapshot, changes: undefined };
    const [was] =
      since.size === 0
        ? []
        : await search(before.pit, [documentsBody({ ids: { values: [...since.keys()] } })]);
    const earlier = byId(was);
    const changed = [...since].filter(([id, { number }]) => earlier.get(id)?.number !== number);
    const added = changed.filter(([id]) => !earlier.has(id)).length;
    // What is taken away leaves nothing that could be found.
    const isAll = snapshot.documents === before.documents + added;
    const changes = changed.map(([id, after]) => changeOf(earlier.get(id), after));
    return { snapshot, changes: isAll ? changes : undefined };
  };

  return {
    async look({ copies }, before) {
      for (const copy of copies) taken.note(copy);
      if (copies.length > MOST_COPIES) return { snapshot: new Map(), changes: undefined };
      const shownBy = await shownIn(copies);
      const looked = await Promise.all(
        copies.map(async (copy) => ({
          copy,
          ...(await lookAtCopy(copy, shownBy(copy), before?.get(nameOf(copy)))),
        })),
      );
      const changes = looked.flatMap((one) => one.changes ?? []);
      const isKnown = before?.size === looked.length && looked.every((one) => one.changes !== undefined);
      return {
        snapshot: new Map(looked.map(({ copy, snapshot }) => [nameOf(copy), snapshot])),
        changes: isKnown ? changes : undefined,
      };
    },
    async close(snapshot) {
      const pits = [...snapshot.values()].map(({ pit }) => pit);
      await Promise.allSettled(pits.map((id) => elasticsearch.closePointInTime({ id })));
    },
  };
}

function documentsBody(query: estypes.QueryDslQueryContainer): estypes.SearchSearchRequestBody {
  const told = { track_total_hits: false, seq_no_primary_term: true, version: true };
  return { size: MOST_CHANGED + 1, ...told, query, sort: ['_doc'] };
}

/** @returns documents, each with the number of the write that it is from. */
function byId(
  answer: Pick<estypes.SearchResponseBody<ListingDocument>, 'hits'> | undefined,
): ReadonlyMap<string, Written & { number: number | undefined }> {
  return new Map(
    (answer?.hits.hits ?? []).flatMap(({ _id = '', _source: document, _version = 0, _seq_no: number }) =>
      document === undefined ? [] : [[_id, { document, version: _version, number }] as const],
    ),
  );
}
