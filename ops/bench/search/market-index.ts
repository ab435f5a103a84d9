import { aliasOf, declaredReadModels } from '@vivarium/contracts/read-models.ts';
import { everyReadModel } from '@vivarium/projector/every-read-model.ts';
import { ensureIndices } from '@vivarium/projector/indices/ensure-indices.ts';
import { listings as listingsModel } from '@vivarium/projector/read-models/listings/index.ts';
import { demoMarket, listingDocuments, sellerDocuments } from '../../demo/documents.ts';
import type { Elasticsearch } from '../projector-stopwatch.ts';

const SEED = 'bench';
/** When the market is looked at: the same listings whenever the benchmark is run. */
const UNTIL = new Date('2026-11-21T00:00:00Z');
const BATCH = 1000;
const BATCHES_AT_A_TIME = 3;

/**
 * Fills the read models with the demo market of so many listings, as the projector would, unless a previous run left
 * them in this Elasticsearch. Not merged into one segment by force: an index in use never is.
 * @param onProgress told now and then how many documents are in
 * @returns the prefix of the read models' names
 */
export async function fillMarketIndex(
  client: Elasticsearch,
  listings: number,
  onProgress: (documents: number) => void,
): Promise<string> {
  const prefix = `bench-v${declaredReadModels.listings.version}-${listings}-`;
  const alias = aliasOf('listings', prefix);
  const marker = `${prefix}complete`;
  if (await client.indices.exists({ index: marker })) return prefix;
  const unfinished = Object.keys(await client.indices.get({ index: `${prefix}*` }));
  if (unfinished.length > 0) await client.indices.delete({ index: unfinished });
  await ensureIndices(client, prefix, everyReadModel);
  await client.indices.putSettings({ index: alias, settings: { refresh_interval: '-1' } });
  const market = demoMarket({ seed: SEED, listings, until: UNTIL });
  await putAll(client, aliasOf('sellers', prefix), sellerDocuments(market), () => {});
  await putAll(client, alias, listingDocuments(market), onProgress);
  await client.indices.putSettings({
    index: alias,
    settings: { refresh_interval: String(listingsModel.settings.refresh_interval) },
  });
  await client.indices.refresh({ index: `${prefix}*` });
  await merged(client, alias);
  await client.indices.create({ index: marker });
  return prefix;
}

async function putAll(
  client: Elasticsearch,
  index: string,
  documents: Generator<{ id: string }>,
  onProgress: (documents: number) => void,
): Promise<void> {
  let written = 0;
  const work = async () => {
    for (let batch = take(documents, BATCH); batch.length > 0; batch = take(documents, BATCH)) {
      const { errors } = await client.bulk({
        operations: batch.flatMap((document) => [{ index: { _index: index, _id: document.id } }, document]),
        filter_path: ['errors'],
      });
      if (errors) throw new Error('a document was refused');
      written += batch.length;
      onProgress(written);
    }
  };
  await Promise.all(Array.from({ length: BATCHES_AT_A_TIME }, work));
}

function take<T>(items: Generator<T>, count: number): T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const { done, value } = items.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** Waits until Elasticsearch has merged what it wants to merge: it would compete with what is measured. */
async function merged(client: Elasticsearch, index: string): Promise<void> {
  for (;;) {
    const { _all } = await client.indices.stats({ index, metric: 'merge' });
    if ((_all.total?.merges?.current ?? 0) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
