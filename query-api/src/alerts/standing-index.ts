import type { Client, estypes } from '@elastic/elasticsearch';
import { errors } from '@elastic/elasticsearch';
import { matcherIndices } from '@vivarium/contracts/read-models.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import { referenceRates } from '@vivarium/contracts/shared/reference-rates.ts';
import { isAlreadyThere } from '@vivarium/platform/elasticsearch/already-there.ts';
import { type Asking, candidatesBody } from './candidates.ts';
import { keptSearches } from './kept-searches.ts';
import type { StandingDocument, StandingSearch } from './standing-search.ts';

/** Raised whenever words or conditions are read otherwise than before: the matcher then reads all saved searches anew. */
const VERSION = 3;
/** Of an answer with thousands of candidates, nothing that nobody reads. */
const READ = ['hits.hits.sort', 'error', 'status'].map((path) => `responses.${path}`);
/** Searches that are loaded in one request at most. */
const MOST_LOADED = 5000;

/** @returns the index of saved searches as they are read today, prices by the rates of today. */
export function standingIndexName(prefix: string): string {
  return `${matcherIndices(prefix).standing}v${VERSION}-${referenceRates.day.replaceAll('-', '')}`;
}

const keyword = { type: 'keyword' } as const;
const mappings: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  properties: {
    id: keyword,
    version: { type: 'integer' },
    personId: keyword,
    person: { type: 'long', index: false },
    entry: { type: 'long' },
    isTold: { type: 'boolean' },
    since: { type: 'date' },
    keys: keyword,
    category: keyword,
    sex: keyword,
    country: keyword,
    seller: keyword,
    price: { type: 'double_range' },
    centre: { type: 'geo_point' },
    tier: { type: 'integer' },
    words: keyword,
    wordCount: { type: 'integer' },
    search: { type: 'object', enabled: false },
  },
};

/** A saved search that a listing may match. */
export interface Candidate {
  /** Its id as a number. */
  entry: number;
  version: number;
  sort: readonly estypes.FieldValue[];
}

/** The index of saved searches, as it is found. */
export interface StandingIndex {
  /** Of the index itself: what is made anew under its name has another. Letters, digits, `_` and `-`. */
  id: string;
  /** Whether everything was put there already. */
  isFilled: boolean;
}

/** Saved searches, asked by listings. */
export interface StandingSearches {
  /** Makes the index where it is missing. */
  prepare(): Promise<StandingIndex>;
  /** Everything was put there: nobody needs to do it again. */
  setFilled(): Promise<void>;
  /** Writes those that are not there in this version or a newer one; they are asked from then on. */
  put(documents: readonly StandingDocument[]): Promise<void>;
  /** @returns a page of candidates for each, by person. One round trip. */
  candidates(
    asked: readonly { asking: Asking; after?: readonly estypes.FieldValue[] | undefined }[],
    size: number,
  ): Promise<Candidate[][]>;
  /**
   * @returns of each candidate the searches that it may be, as new or newer: one, or none where it is gone, or several in the
   *   unlikely case that their numbers are the same
   */
  load(candidates: readonly Candidate[]): Promise<ReadonlyMap<number, readonly StandingSearch[]>>;
}

/** Opens the index of saved searches, which may not be there yet. */
export function standingSearches(client: Client, prefix: string): StandingSearches {
  const index = standingIndexName(prefix);
  const kept = keptSearches();
  return {
    async prepare() {
      const settings = { number_of_shards: 1, auto_expand_replicas: '0-1', refresh_interval: '1s' };
      try {
        await client.indices.create({ index, settings, mappings });
      } catch (error) {
        if (!isAlreadyThere(error)) throw error;
      }
      const { [index]: found } = await client.indices.get({ index });
      const id = found?.settings?.index?.uuid;
      if (id === undefined) throw new Error(`${index} has no id`);
      return { id, isFilled: found?.mappings?._meta?.filled === true };
    },

    setFilled: async () => void (await client.indices.putMapping({ index, _meta: { filled: true } })),

    async put(documents) {
      if (documents.length === 0) return;
      const operations = documents.flatMap((document) => [
        { index: { _id: document.id, version: document.version, version_type: 'external_gte' as const } },
        document,
      ]);
      const { items } = await client.bulk({ index, operations, refresh: true });
      const failed = items.find(({ index: one }) => one?.error !== undefined && one.status !== 409)?.index;
      if (failed !== undefined) throw new Error(`${failed.error?.type}: ${failed.error?.reason}`);
    },

    async candidates(asked, size) {
      const searches = asked.flatMap(({ asking, after }) => [{ index }, candidatesBody(asking, size, after)]);
      // One after the other: else a burst of listings takes all threads from the people who search.
      const { responses } = await client.msearch<never>({
        searches,
        filter_path: READ,
        max_concurrent_searches: 1,
      });
      return responses.map((response) => {
        if ('error' in response) throw new errors.ResponseError(failureOf(response));
        return (response.hits?.hits ?? []).map(({ sort = [] }) => ({
          entry: Number(sort[1]),
          version: Number(sort[2]),
          sort,
        }));
      });
    },

    async load(candidates) {
      const found = new Map<number, readonly StandingSearch[]>();
      const missing = new Set<number>();
      for (const { entry, version } of candidates) {
        const searches = kept.get(entry, version);
        if (searches === undefined) missing.add(entry);
        else found.set(entry, searches);
      }
      for (const entries of chunksOf([...missing], MOST_LOADED)) {
        const { hits } = await client.search<Pick<StandingDocument, 'entry' | 'search'>>({
          index,
          size: 2 * MOST_LOADED,
          _source: ['entry', 'search'],
          query: { constant_score: { filter: { terms: { entry: entries } } } },
          filter_path: ['hits.hits._source'],
        });
        const loaded = (hits?.hits ?? []).flatMap(({ _source }) => _source ?? []);
        for (const [entry, same] of Map.groupBy(loaded, (one) => one.entry))
          found.set(
            entry,
            kept.keep(
              entry,
              same.map(({ search }) => search),
            ),
          );
      }
      return found;
    },
  };
}

/** A search of several that failed, as the client tells of a request that did. */
function failureOf({ status, error }: estypes.ErrorResponseBase): errors.ResponseError['meta'] {
  return {
    body: { error, status },
    statusCode: status ?? 500,
    headers: {},
    warnings: null,
    meta: {} as errors.ResponseError['meta']['meta'],
  };
}
