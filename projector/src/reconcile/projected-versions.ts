import type { Client } from '@elastic/elasticsearch';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { contentHash, contentOf } from '../definition/content.ts';
import type { Stored } from '../definition/projection.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import type { Version } from './compare.ts';

const PAGE = 1000;

/**
 * Versions of the documents in a range of ids, as of the last refresh.
 * @param range.after exclusive. @param range.upTo inclusive; undefined: no upper bound.
 */
export async function projectedVersions(
  client: Client,
  prefix: string,
  { name, source: ofAggregate }: DefinedReadModel,
  range: { after: string; upTo: string | undefined },
): Promise<Map<string, Version>> {
  const versions = new Map<string, Version>();
  for (let after = range.after; ; ) {
    const { hits } = await client.search<Stored>({
      index: aliasOf(name, prefix),
      size: PAGE,
      track_total_hits: false,
      query: { range: { id: { gt: after, ...(range.upTo === undefined ? {} : { lte: range.upTo }) } } },
      sort: [{ id: 'asc' }],
      _source: ['id', 'sources'],
    });
    for (const { _source: source } of hits.hits) {
      if (source !== undefined) versions.set(source.id, versionIn(source, ofAggregate));
    }
    const last = hits.hits.at(-1)?._source?.id;
    if (last === undefined || hits.hits.length < PAGE) return versions;
    after = last;
  }
}

/** @returns what a document says of the version of its aggregate. */
export function versionIn({ sources }: Pick<Stored, 'sources'>, source: string): Version {
  return { version: sources[source] ?? 0, content: sources[contentOf(source)] ?? 0 };
}

/** @returns the same of an event. */
export function versionOf(event: DomainEvent): Version {
  return { version: event.aggregateversion, content: contentHash(event) };
}
