import type { Client } from '@elastic/elasticsearch';
import type { SavedSearchDocument } from '@vivarium/contracts/saved-searches/document.ts';
import type { UnderstandWords } from '../understanding/choosing/understand-words.ts';
import type { StandingSearches } from './standing-index.ts';
import { standingOf, stateOf } from './standing-of.ts';

/** Saved searches of a page, but for the last. */
export const PAGE = 1000;

/**
 * Reads all saved searches anew, from their read model: at the first start, where words, conditions or rates are read
 * otherwise than before, and where the index has gone. Several may do it at once. What the read model has not heard of yet, or
 * hears of from now on, is in the stream: whoever keeps the index reads that from its beginning.
 * @returns the id of the index that has them
 */
export async function filledStanding(
  client: Client,
  savedSearches: string,
  standing: StandingSearches,
  understandWords: UnderstandWords,
): Promise<string> {
  const { id, isFilled } = await standing.prepare();
  if (!isFilled) await fill(client, savedSearches, standing, understandWords);
  return id;
}

async function fill(
  client: Client,
  savedSearches: string,
  standing: StandingSearches,
  understandWords: UnderstandWords,
): Promise<void> {
  for await (const documents of savedSearchPages(client, savedSearches))
    await standing.put(documents.map((document) => standingOf(stateOf(document), understandWords)));
  await standing.setFilled();
}

/** @returns all saved searches of the read model in the order of their ids, page by page; the last page may be empty. */
export async function* savedSearchPages(
  client: Client,
  savedSearches: string,
): AsyncGenerator<SavedSearchDocument[]> {
  let after: string | undefined;
  do {
    const { hits } = await client.search<SavedSearchDocument>({
      index: savedSearches,
      size: PAGE,
      query: { exists: { field: 'readers' } },
      sort: [{ id: 'asc' }],
      ...(after === undefined ? {} : { search_after: [after] }),
    });
    const documents = hits.hits.flatMap(({ _source }) => _source ?? []);
    yield documents;
    after = hits.hits.length === PAGE ? documents.at(-1)?.id : undefined;
  } while (after !== undefined);
}
