import type { Client } from '@elastic/elasticsearch';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { byAllShards } from '@vivarium/platform/elasticsearch/by-all-shards.ts';
import { PAGE, savedSearchPages } from '../fill.ts';
import { standingIndexName } from '../standing-index.ts';
import { stateOf } from '../standing-of.ts';
import { REMOVED, type StandingDocument, type StandingState, stampOf } from '../standing-search.ts';

/** A saved search as the matcher keeps it, for comparing. */
export type Kept = Pick<StandingDocument, 'id' | 'version' | 'stamp'>;

/** How a saved search of the matcher differs from the read model. */
export type Difference =
  /** It is not there. */
  | 'missing'
  /** It is in another state. */
  | 'other'
  /** It has a version that the read model has not reached, so that the next one would be taken for old. */
  | 'ahead'
  /** The read model does not have it, or knows that it is removed. */
  | 'extra';

/** @returns how what is kept of a search differs from what the read model has of it; undefined: it does not. */
export function differenceOf(
  state: StandingState | undefined,
  kept: Pick<Kept, 'version' | 'stamp'> | undefined,
): Difference | undefined {
  if (state === undefined) return kept === undefined || kept.stamp === REMOVED ? undefined : 'extra';
  if (kept === undefined) return 'missing';
  if (kept.version > state.version) return 'ahead';
  // What is older may be the same: that its person looked at it is a version too.
  return kept.stamp === stampOf(state) ? undefined : 'other';
}

/** @returns the ids of those that differ, as of the last refresh: while people change their searches, there are always some. */
export async function suspects(client: Client, prefix: string): Promise<string[]> {
  const [kept, readModel] = [standingIndexName(prefix), aliasOf('saved-searches', prefix)];
  byAllShards(await client.indices.refresh({ index: [kept, readModel] }));
  const found: string[] = [];
  let after = '';
  for await (const page of savedSearchPages(client, readModel)) {
    const last = page.length === PAGE ? page.at(-1)?.id : undefined;
    const there = await keptBetween(client, kept, { after, upTo: last });
    const states = new Map(page.map((document) => [document.id, stateOf(document)]));
    for (const id of new Set([...states.keys(), ...there.keys()]))
      if (differenceOf(states.get(id), there.get(id)) !== undefined) found.push(id);
    after = last ?? after;
  }
  return found;
}

/** @param range.after exclusive. @param range.upTo inclusive; undefined: no upper bound. */
async function keptBetween(
  client: Client,
  index: string,
  range: { after: string; upTo: string | undefined },
): Promise<Map<string, Kept>> {
  const kept = new Map<string, Kept>();
  for (let after = range.after; ; ) {
    const { hits } = await client.search<Kept>({
      ...{ index, size: PAGE, track_total_hits: false, sort: [{ id: 'asc' }] },
      query: { range: { id: { gt: after, ...(range.upTo === undefined ? {} : { lte: range.upTo }) } } },
      _source: ['id', 'version', 'stamp'],
    });
    const page = hits.hits.flatMap(({ _source }) => _source ?? []);
    for (const one of page) kept.set(one.id, one);
    const last = page.at(-1)?.id;
    if (last === undefined || page.length < PAGE) return kept;
    after = last;
  }
}
