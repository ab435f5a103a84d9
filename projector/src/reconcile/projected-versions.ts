import type { Client } from '@elastic/elasticsearch';
import { aliasOf, type ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Stored } from '../runtime/projection.ts';

const PAGE = 1000;

/** Which source of a document is compared with the version of its own aggregate. */
export function sourceOf(readModel: ReadModel): 'seller' | 'listing' {
  return readModel === 'sellers' ? 'seller' : 'listing';
}

/**
 * Versions of the documents in a range of ids, as of the last refresh.
 * @param range.after exclusive. @param range.upTo inclusive; undefined: no upper bound.
 */
export async function projectedVersions(
  client: Client,
  prefix: string,
  readModel: ReadModel,
  range: { after: string; upTo: string | undefined },
): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  for (let after = range.after; ; ) {
    const { hits } = await client.search<Stored>({
      index: aliasOf(readModel, prefix),
      size: PAGE,
      track_total_hits: false,
      query: { range: { id: { gt: after, ...(range.upTo === undefined ? {} : { lte: range.upTo }) } } },
      sort: [{ id: 'asc' }],
      _source: ['id', 'sources'],
    });
    for (const { _source: source } of hits.hits) {
      if (source !== undefined) versions.set(source.id, source.sources[sourceOf(readModel)] ?? 0);
    }
    const last = hits.hits.at(-1)?._source?.id;
    if (last === undefined || hits.hits.length < PAGE) return versions;
    after = last;
  }
}
