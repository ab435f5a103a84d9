import { readFile } from 'node:fs/promises';
import { aliasOf, type ReadModel, readModels } from '@vivarium/contracts/read-models.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { configSchema } from '../config.ts';
import { start } from '../server.ts';

const generated = new URL('../../../projector/generated/', import.meta.url);
const ELASTICSEARCH_URL = process.env.ELASTICSEARCH_URL ?? '';
const elasticsearch = createElasticsearch(ELASTICSEARCH_URL);
let prefix: string;
let server: Awaited<ReturnType<typeof start>>;

beforeEach(async () => {
  prefix = `query-${newUuidV7().slice(-12)}-`;
  server = await start(configSchema.parse({ NAME_PREFIX: prefix, ELASTICSEARCH_URL }), {
    logger: createLogger('query-api', 'silent'),
    keyOf: async () => undefined,
  });
});
afterEach(async () => {
  await server.close();
  const names = Object.keys(await elasticsearch.indices.get({ index: `${prefix}*` }));
  await elasticsearch.indices.delete({ index: names });
});

const nameOf = (readModel: ReadModel, version: string) => `${aliasOf(readModel, prefix)}-${version}`;

/** As an earlier version of the projector has left it. */
async function leaveOutdated(readModel: ReadModel): Promise<void> {
  await elasticsearch.indices.create({
    index: nameOf(readModel, 'old'),
    aliases: { [aliasOf(readModel, prefix)]: {} },
    mappings: { _meta: { version: 0 } },
  });
}

/** What a rebuild ends with. */
async function build(
  readModel: ReadModel,
  { name = 'new', change = (version: number) => version } = {},
): Promise<void> {
  const text = await readFile(new URL(`${readModel}.json`, generated), 'utf8');
  const index = nameOf(readModel, name);
  const definition = JSON.parse(text);
  const { version } = definition.mappings._meta;
  definition.mappings._meta.version = change(version);
  await elasticsearch.indices.create({ index, ...definition });
  const alias = aliasOf(readModel, prefix);
  await elasticsearch.indices.updateAliases({
    actions: [{ remove: { index: `${prefix}*`, alias, must_exist: false } }, { add: { index, alias } }],
  });
}

const get = (path: string) => fetch(`${server.url}${path}`);
const statusOf = async (path: string) => (await get(`/api/v1${path}`)).status;

test('over read models of another version nobody is sent here, and who comes is told to come again', async () => {
  await leaveOutdated('listings');
  expect((await get('/readyz')).status).toBe(503);
  const answer = await get('/api/v1/listings');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
});

test('over those of this version all is well', async () => {
  for (const readModel of readModels) await build(readModel);
  expect((await get('/readyz')).status).toBe(200);
  expect(await statusOf('/listings')).toBe(200);
});

describe('while one read model is of another version', () => {
  test('only what is read from it is refused, until it is built', async () => {
    await leaveOutdated('own-listings');
    await build('listings');
    await build('sellers');
    const answers = async () =>
      Promise.all(['/my/listings', '/listings', '/sellers', '/species'].map(statusOf));
    expect(await answers()).toEqual([503, 200, 200, 200]);
    await build('own-listings');
    // Nobody is signed in.
    await vi.waitFor(async () => expect(await answers()).toEqual([401, 200, 200, 200]), 30_000);
  });
});

describe('once a read model has fitted', () => {
  beforeEach(async () => {
    for (const readModel of readModels) await build(readModel);
    expect(await statusOf('/listings')).toBe(200);
  });

  test('one of other reference rates in its place is noticed and refused', async () => {
    await build('listings', { name: 'rates', change: (version) => version + 1 });
    await vi.waitFor(async () => expect(await statusOf('/listings')).toBe(503), 30_000);
    expect((await get('/readyz')).status).toBe(503);
    expect(await statusOf('/species')).toBe(200);
  });

  test('a later one of the same rates is read on, until a later server takes over', async () => {
    await build('listings', { name: 'later', change: (version) => version + 1e8 });
    // Having looked at the versions, it says that it is not for this server.
    expect((await get('/readyz')).status).toBe(503);
    expect(await statusOf('/listings')).toBe(200);
  });
});
