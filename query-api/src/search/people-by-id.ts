import type { Client } from '@elastic/elasticsearch';
import type { PublicReadModel } from '@vivarium/contracts/read-models.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import { search } from '../elasticsearch/searches.ts';

/** @returns the names that people have now, by id; of who is not known there is none. */
export async function namesOf(
  { elasticsearch, aliasOf }: { elasticsearch: Client; aliasOf: (readModel: PublicReadModel) => string },
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = [...new Set(ids)];
  if (people.length === 0) return new Map();
  const { hits } = await search<SellerDocument>(elasticsearch, {
    index: aliasOf('sellers'),
    size: people.length,
    query: { ids: { values: people } },
    _source: ['id', 'displayName'],
  });
  return new Map(hits.hits.flatMap(({ _source: one }) => (one ? [[one.id, one.displayName] as const] : [])));
}
