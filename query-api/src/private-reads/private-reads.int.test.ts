import { aliasOf, declaredReadModels } from '@vivarium/contracts/read-models.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { privateReadsOf } from './private-reads.ts';

const elasticsearch = createElasticsearch(process.env.ELASTICSEARCH_URL ?? '');
const prefix = `private-${newUuidV7().slice(-12)}-`;
const index = aliasOf('own-listings', prefix);

beforeAll(async () => {
  await elasticsearch.indices.create({ index });
});
afterAll(async () => {
  await elasticsearch.indices.delete({ index });
  await elasticsearch.close();
});

test('the version of a document is that of the source which its read model declares', async () => {
  const [id, reader] = [newUuidV7(), newUuidV7()];
  const document = { id, sources: { listing: 3, order: 7 }, visible: true, readers: [reader] };
  await elasticsearch.index({ index, id, document });
  const ofListings = privateReadsOf(elasticsearch, prefix);
  expect(await ofListings('own-listings', reader).get(id)).toEqual({ document, version: 3 });
  const declared = { ...declaredReadModels, 'own-listings': { version: 1, source: 'order' } };
  const ofOrders = privateReadsOf(elasticsearch, prefix, declared);
  expect(await ofOrders('own-listings', reader).get(id)).toEqual({ document, version: 7 });
  expect((await ofOrders('own-listings', newUuidV7()).get(id)).document).toBeUndefined();
});
