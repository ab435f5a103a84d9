import type { Client } from '@elastic/elasticsearch';
import type { SavedSearchDocument } from '@vivarium/contracts/saved-searches/document.ts';
import type { UnderstandWords } from '../understanding/choosing/understand-words.ts';
import { keptSearch } from '../understanding/running/kept-search.ts';
import type { StandingSearches } from './standing-index.ts';
import { standingDocument } from './standing-search.ts';

const PAGE = 1000;

/**
 * Reads all saved searches anew, from their read model: at the first start, and where words, conditions or rates are read
 * otherwise than before. Several may do it at once. What the read model has not heard of yet, or hears of from now on, is in
 * the stream: whoever keeps the index reads that from its beginning.
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
    await standing.put(documents.map((document) => standingOf(document, understandWords)));
    after = hits.hits.length === PAGE ? documents.at(-1)?.id : undefined;
  } while (after !== undefined);
  await standing.setFilled();
}

function standingOf(document: SavedSearchDocument, understandWords: UnderstandWords) {
  const { id, sources, readers, name, query, notify, paused, since } = document;
  const version = sources.savedSearch ?? 1;
  const [personId = ''] = readers;
  return standingDocument(
    { id, version, personId, name, notify, paused, since, removed: false },
    keptSearch(query, understandWords),
  );
}
