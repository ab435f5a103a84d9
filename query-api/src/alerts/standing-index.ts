import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import { matcherIndices } from '@vivarium/contracts/read-models.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import { referenceRates } from '@vivarium/contracts/shared/reference-rates.ts';
import { isAlreadyThere } from '@vivarium/platform/elasticsearch/already-there.ts';
import { failedPart } from '@vivarium/platform/elasticsearch/failed-part.ts';
import { type Asking, candidatesBody } from './candidates.ts';
import { type Compared, findStanding, type StandingIndex } from './find-standing.ts';
import { keptSearches } from './kept-searches.ts';
import type { StandingDocument, StandingSearch } from './standing-search.ts';
import { putStanding } from './write-standing.ts';

/** Raised whenever words or conditions are read otherwise than before: the matcher then reads all saved searches anew. */
const VERSION = 4;
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
    stamp: { type: 'long' },
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
  /** Its state, by {@link stampOf}. */
  stamp: number;
  sort: readonly estypes.FieldValue[];
}

/** The index that was asked is another one than was filled, or none: it has gone, and somebody may be filling it anew. */
class OtherIndex extends errors.ElasticsearchClientError {
  override name = 'OtherIndex';
}

/** Saved searches, asked by listings. */
export interface StandingSearches {
  /** Makes the index where it is missing. It is the one that is asked from then on. */
  prepare(): Promise<StandingIndex>;
  /** @returns the index as it is now; undefined where there is none. */
  find(): Promise<StandingIndex | undefined>;
  /** Everything was put there: nobody needs to do it again. */
  setFilled(): Promise<void>;
  /** Says of what was filled that it was compared. */
  setCompared(compared: Compared): Promise<void>;
  /** Writes those that are not there in a newer version; they are asked from then on. */
  put(documents: readonly StandingDocument[]): Promise<void>;
  /**
   * @returns a page of candidates for each, by person. One round trip, and a short one.
   * @throws what Elasticsearch is away by where the index is not the one that was prepared: another one may have next to nothing
   */
  candidates(
    asked: readonly { asking: Asking; after?: readonly estypes.FieldValue[] | undefined }[],
    size: number,
  ): Promise<Candidate[][]>;
  /**
   * @returns of each candidate the searches that it may be, as they are or newer: one, or none where it is gone, or several in the
   *   unlikely case that their numbers are the same
   */
  load(candidates: readonly Candidate[]): Promise<ReadonlyMap<number, readonly StandingSearch[]>>;
}

/** Opens the index of saved searches, which may not be there yet. */
export function standingSearches(client: Client, prefix: string): StandingSearches {
  const index = standingIndexName(prefix);
  const kept = keptSearches();
  let prepared: string | undefined;
  const find = () => findStanding(client, index);
  const demandPrepared = async () => {
    if ((await find())?.id !== prepared) throw new OtherIndex(`${index} is another one than was filled`);
  };
  const note = async (noted: object) => {
    await demandPrepared();
    await client.indices.putMapping({ index, _meta: { filled: true, ...noted } });
  };
  return {
    find,

    async prepare() {
      const settings = { number_of_shards: 1, auto_expand_replicas: '0-1', refresh_interval: '1s' };
      try {
        await client.indices.create({ index, settings, mappings });
      } catch (error) {
        if (!isAlreadyThere(error)) throw error;
      }
      const found = await find();
      if (found === undefined) throw new OtherIndex(`${index} has gone`);
      prepared = found.id;
      return found;
    },

    setFilled: () => note({}),
    setCompared: note,
    put: (documents) => putStanding(client, index, documents),

    async candidates(asked, size) {
      const searches = asked.flatMap(({ asking, after }) => [{ index }, candidatesBody(asking, size, after)]);
      // One after the other: else a burst of listings takes all threads from the people who search.
      const { responses } = await client.msearch<never>({
        searches,
        filter_path: READ,
        max_concurrent_searches: 1,
      });
      const pages = responses.map((response) => {
        if ('error' in response) throw failedPart(response);
        return (response.hits?.hits ?? []).map(({ sort = [] }) => ({
          entry: Number(sort[1]),
          stamp: Number(sort[2]),
          sort,
        }));
      });
      // Afterwards: what is the one that was filled now was so when it was asked.
      await demandPrepared();
      return pages;
    },

    async load(candidates) {
      const found = new Map<number, readonly StandingSearch[]>();
      const missing = new Set<number>();
      for (const { entry, stamp } of candidates) {
        const searches = kept.get(entry, stamp);
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
