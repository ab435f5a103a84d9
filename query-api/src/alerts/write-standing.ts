import type { Client, estypes } from '@elastic/elasticsearch';
import { failedPart } from '@vivarium/platform/elasticsearch/failed-part.ts';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';
import type { StandingDocument } from './standing-search.ts';

/** A document as it was found: nothing, or something in this state. */
export type Found = Pick<estypes.GetGetResult, 'found' | '_seq_no' | '_primary_term'>;

/** A document, and what it takes the place of. */
export interface Replacing {
  document: StandingDocument;
  found: Found;
}

/**
 * Writes documents in the place of what was found there; what somebody else has written meanwhile stays.
 * @returns those that were overtaken
 * @throws where one was not written for another reason
 */
export async function replaceStanding(
  client: Client,
  index: string,
  replacing: readonly Replacing[],
): Promise<StandingDocument[]> {
  if (replacing.length === 0) return [];
  const operations = replacing.flatMap(({ document, found }) => [onlyIf(document.id, found), document]);
  const { items } = await client.bulk({ index, operations, refresh: true });
  const results = items.map((item) => item.create ?? item.index ?? { status: 500 });
  const refused = results.find(({ status }) => status >= 300 && status !== 409);
  if (refused !== undefined) throw failedPart(refused);
  return replacing.flatMap(({ document }, i) => (results[i]?.status === 409 ? [document] : []));
}

function onlyIf(_id: string, { found, _seq_no, _primary_term }: Found): estypes.BulkOperationContainer {
  if (!found) return { create: { _id } };
  return { index: { _id, if_seq_no: _seq_no, if_primary_term: _primary_term } };
}

/**
 * Writes those that are not there in a newer version. The versions are compared here and not by Elasticsearch (`version_type`),
 * which would let nobody go back behind a version that a restored store has lost.
 */
export async function putStanding(
  client: Client,
  index: string,
  documents: readonly StandingDocument[],
): Promise<void> {
  for (let left = newestOf(documents); left.length > 0; ) {
    const there = await getMany<Pick<StandingDocument, 'version'>>(client, {
      ...{ index, ids: left.map(({ id }) => id), _source: ['version'] },
    });
    const replacing = left.flatMap((document, i) => {
      const found = there[i] ?? { found: false };
      return found.found && (found._source?.version ?? 0) > document.version ? [] : [{ document, found }];
    });
    left = await replaceStanding(client, index, replacing);
  }
}

function newestOf(documents: readonly StandingDocument[]): StandingDocument[] {
  const newest = new Map<string, StandingDocument>();
  for (const one of documents) if ((newest.get(one.id)?.version ?? 0) <= one.version) newest.set(one.id, one);
  return [...newest.values()];
}
