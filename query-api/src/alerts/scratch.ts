import { createHash } from 'node:crypto';
import type { Client, estypes } from '@elastic/elasticsearch';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { declaredReadModels, matcherIndices } from '@vivarium/contracts/read-models.ts';
import type { NewId } from '@vivarium/contracts/shared/id.ts';
import { isAlreadyThere } from '@vivarium/platform/elasticsearch/already-there.ts';
import { failedPart } from '@vivarium/platform/elasticsearch/failed-part.ts';
import type { Clause } from '../search/clause.ts';

/** Whether a listing, as it is or as it was, fulfils what the page would send. */
export interface Question {
  listing: ListingDocument;
  filter: readonly Clause[];
}

/** Lets Elasticsearch tell: the very clauses of the page, over the very fields and analysis of its index. */
export type AskElasticsearch = (questions: readonly Question[]) => Promise<boolean[]>;

/** Clauses in one search at most. */
const MOST_CLAUSES = 500;
/** What is older was left behind by a process that died, in milliseconds. */
const LEFT_BEHIND_MS = 600_000;

/** The index of listings has another shape than this program knows: it is being built anew. */
export class OtherListings extends Error {
  override name = 'OtherListings';
}

/** @returns the index in which is asked as long as that of the listings is shaped as it is. It need not be there yet. */
export async function scratchIndex(
  client: Client,
  { prefix, listings }: { prefix: string; listings: string },
): Promise<{
  index: string;
  mappings: estypes.MappingTypeMapping;
  analysis: estypes.IndicesIndexSettingsAnalysis | undefined;
}> {
  const [{ mappings = {}, settings } = {}] = Object.values(await client.indices.get({ index: listings }));
  const analysis = settings?.index?.analysis;
  const hash = createHash('sha256')
    .update(JSON.stringify([mappings, analysis]))
    .digest('hex')
    .slice(0, 12);
  return { index: `${matcherIndices(prefix).scratch}${hash}`, mappings, analysis };
}

/**
 * Asks in a small index of the same mapping as that of the listings, where nobody searches: listings stand in it for the
 * moment of the question. So one need not wait until the large one is refreshed, and can ask about what a listing was.
 */
export function scratch(
  client: Client,
  { prefix, listings, newId }: { prefix: string; listings: string; newId: NewId },
) {
  let ready: Promise<string> | undefined;

  const prepare = async (): Promise<string> => {
    const { index, mappings, analysis } = await scratchIndex(client, { prefix, listings });
    if (mappings._meta?.version !== declaredReadModels.listings.version) throw new OtherListings(listings);
    try {
      await client.indices.create({
        index,
        settings: {
          number_of_shards: 1,
          auto_expand_replicas: '0-1',
          refresh_interval: '-1',
          ...(analysis && { analysis }),
        },
        mappings,
      });
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
    }
    await tidy(index);
    return index;
  };

  /** Ids begin with the time of their making. */
  const tidy = async (index: string) => {
    await client.indices.refresh({ index });
    const { hits } = await client.search({ index, size: 1000, _source: false });
    const limit = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16) - LEFT_BEHIND_MS;
    const old = hits.hits.flatMap(({ _id = '' }) =>
      Number.parseInt(_id.replaceAll('-', '').slice(0, 12), 16) < limit ? [{ delete: { _id } }] : [],
    );
    if (old.length > 0) await client.bulk({ index, operations: old });
  };

  const ask: AskElasticsearch = async (questions) => {
    if (questions.length === 0) return [];
    ready ??= prepare();
    const index = await ready.catch((error) => {
      ready = undefined;
      throw error;
    });
    const ids = new Map<ListingDocument, string>();
    /** Filters that are alike are asked once; each has a number. */
    const numbers = new Map<string, number>();
    const filters: Clause[][] = [];
    const wanted = questions.map(({ listing, filter }) => {
      if (!ids.has(listing)) ids.set(listing, newId());
      const text = JSON.stringify(filter);
      const number = numbers.get(text) ?? filters.push([...filter]) - 1;
      numbers.set(text, number);
      return `${ids.get(listing)} ${number}`;
    });
    try {
      await write(index, ids);
      const told = await tell(index, [...ids.values()], filters);
      return wanted.map((name) => told.has(name));
    } catch (error) {
      // The index may have gone with everything else: the next question looks again.
      ready = undefined;
      throw error;
    } finally {
      const operations = [...ids.values()].map((_id) => ({ delete: { _id } }));
      // Nobody waits for it: what stays behind is found when the index is tidied.
      void client.bulk({ index, operations }).catch(() => undefined);
    }
  };

  const write = async (index: string, ids: ReadonlyMap<ListingDocument, string>) => {
    const operations = [...ids].flatMap(([listing, _id]) => [{ index: { _id } }, listing]);
    const { items } = await client.bulk({ index, operations, refresh: true });
    const failed = items.find((item) => item.index?.error !== undefined)?.index;
    if (failed !== undefined) throw failedPart(failed);
  };

  /** @returns `<id> <number of the filter>` for each that holds */
  const tell = async (index: string, ids: string[], filters: readonly Clause[][]) => {
    const told = new Set<string>();
    for (let from = 0; from < filters.length; from += MOST_CLAUSES) {
      const should = filters
        .slice(from, from + MOST_CLAUSES)
        .map((filter, i): Clause => ({ bool: { filter, _name: String(from + i) } }));
      const { hits } = await client.search({
        index,
        size: ids.length,
        _source: false,
        query: { bool: { filter: [{ ids: { values: ids } }], should } },
      });
      if (hits.hits.length < ids.length) throw new Error('a listing is missing that was just written');
      for (const { _id = '', matched_queries = [] } of hits.hits)
        for (const name of matched_queries as string[]) told.add(`${_id} ${name}`);
    }
    return told;
  };
  return ask;
}
