import type { Client } from '@elastic/elasticsearch';
import type { PublicReadModel } from '@vivarium/contracts/read-models.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { ToldPerson } from '@vivarium/contracts/shared/person.ts';
import { search } from '../elasticsearch/searches.ts';

/** Names somebody as answers do, by what they are called now; who is not known has no name. */
export type NamePerson = (id: string) => ToldPerson;

/** Looks up what people are called. @param ids UUIDs of all who are to be named */
export async function peopleById(
  { elasticsearch, aliasOf }: { elasticsearch: Client; aliasOf: (readModel: PublicReadModel) => string },
  ids: readonly string[],
): Promise<NamePerson> {
  const names = await namesOf(elasticsearch, aliasOf('sellers'), [...new Set(ids)]);
  return (id) => ({ id: encodeId(id), displayName: names.get(id) ?? '' });
}

async function namesOf(
  elasticsearch: Client,
  index: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const { hits } = await search<SellerDocument>(elasticsearch, {
    index,
    size: people.length,
    query: { ids: { values: [...people] } },
    _source: ['id', 'displayName'],
  });
  return new Map(hits.hits.flatMap(({ _source: one }) => (one ? [[one.id, one.displayName] as const] : [])));
}
