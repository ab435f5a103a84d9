import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { Elasticsearch } from '../projector-stopwatch.ts';

/** @returns active animals with traits, by id, which says nothing about what is listed. */
export async function readSamples(client: Elasticsearch, index: string): Promise<ListingDocument[]> {
  const { hits } = await client.search<ListingDocument>({
    index,
    size: 5000,
    query: { bool: { filter: [{ term: { status: 'active' } }, { exists: { field: 'traits' } }] } },
    sort: [{ id: 'asc' }],
  });
  return hits.hits.flatMap(({ _source }) => (_source === undefined ? [] : [_source]));
}
