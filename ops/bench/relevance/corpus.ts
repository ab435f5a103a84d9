import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { createIndex } from '@vivarium/projector/indices/ensure-indices.ts';
import { evolveListing } from '@vivarium/projector/read-models/listings/evolve.ts';
import { listings as listingsModel } from '@vivarium/projector/read-models/listings/index.ts';
import { demoMarket, lastListingEvents, sellerDocuments } from '../../demo/documents.ts';
import { resettled } from './resettle.ts';

/** Listings that the bench asks for, in Elasticsearch, and their facts. */
export interface Corpus {
  /** Name of the index. */
  index: string;
  /** Facts of all that are on sale; what else there is, is in the index too, and is nowhere an answer. */
  onSale: readonly ListingState[];
  remove(): Promise<void>;
}

const BATCH = 1000;
/** The present of the corpus: the same listings at every run. */
const UNTIL = new Date('2026-11-21T09:00:00.000Z');

/**
 * Writes the demo market (see {@link resettled}) into a new index, by `_bulk`, with the mapping of the projector,
 * merged into one segment so that no figure depends on how the indexing went.
 * @param alias under which it can be searched
 */
export async function writeCorpus(
  client: ReturnType<typeof createElasticsearch>,
  { alias, prefix, listings }: { alias: string; prefix: string; listings: number },
): Promise<Corpus> {
  const index = await createIndex(client, listingsModel, { prefix, clock: () => new Date() });
  await client.indices.putAlias({ index, name: alias });
  const market = demoMarket({ seed: 'relevance', listings, until: UNTIL });
  const sellers = new Map([...sellerDocuments(market)].map((seller) => [seller.id, seller]));
  const onSale: ListingState[] = [];
  let operations: unknown[] = [];
  const flush = async () => {
    const { errors, items } = await client.bulk({ index, operations });
    if (errors) throw new Error(JSON.stringify(items.find((item) => item.index?.error)));
    operations = [];
  };
  for (const event of lastListingEvents(market)) {
    const listing = resettled(event.data.listing);
    const moved = { ...event, data: { ...event.data, listing } };
    const document = evolveListing(undefined, moved, ({ id }) => sellers.get(id));
    if (document === undefined) continue;
    if (listing.status === 'active') onSale.push(listing);
    operations.push({ index: { _id: document.id } }, document);
    if (operations.length >= 2 * BATCH) await flush();
  }
  if (operations.length > 0) await flush();
  await client.indices.forcemerge({ index, max_num_segments: 1 });
  await client.indices.refresh({ index });
  return {
    index,
    onSale,
    remove: async () => {
      await client.indices.delete({ index });
    },
  };
}
