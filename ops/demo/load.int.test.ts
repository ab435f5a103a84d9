import { randomUUID } from 'node:crypto';
import { startRelay } from '@vivarium/command-api/relay-server.ts';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { start as startProjector } from '@vivarium/projector/projector.ts';
import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownDatabase } from '../system/own-database.ts';
import { listingDocuments } from './documents.ts';
import { loadDemo } from './load.ts';
import { countries } from './sellers/countries.ts';
import { readCities } from './sellers/gazetteer.ts';
import { commandsOf } from './timeline/commands.ts';
import { endOfPlan } from './timeline/happenings.ts';
import { openMarket } from './timeline/market.ts';
import { planOf } from './timeline/plan.ts';

const url = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};
const namePrefix = `demo${randomUUID().slice(0, 8)}_`;
const seed = 'int';
const size = 200;
const now = new Date('2026-11-21T09:00:00.000Z');
const cities = readCities(countries);
const market = openMarket({ seed, size, until: now.getTime(), cities });
/** What is taken over in bulk beyond those, in a load of its own. */
const bulk = 600;
const bulkMarket = openMarket({
  ...{ seed, size: bulk, until: now.getTime() - 1, cities },
  ...{ sellersSince: now.getTime(), listingsBefore: size },
});

/** What the plans say becomes of the listings, counted by status. */
const planned = () => {
  const statusAfter = {
    create: 'draft',
    publish: 'active',
    change: 'active',
    hide: 'hidden',
    'mark-sold': 'sold',
    remove: 'removed',
  } as const;
  const counts: Record<string, number> = {};
  for (let index = 0; index < size; index++) {
    const last = planOf(market, index).steps.at(-1);
    if (last === undefined) continue;
    const status = statusAfter[last.kind];
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
};

let mongo: MongoClient;
let db: Db;
let postgres: Awaited<ReturnType<typeof ownDatabase>>;

beforeAll(async () => {
  postgres = await ownDatabase(url('POSTGRES_URL'), namePrefix.slice(0, -1));
  mongo = new MongoClient(url('MONGODB_URL'));
  db = mongo.db(`${namePrefix}vivarium`);
});

afterAll(async () => {
  await db.dropDatabase();
  await mongo.close();
  await postgres.drop();
  const elasticsearch = createElasticsearch(url('ELASTICSEARCH_URL'));
  const indices = await elasticsearch.indices.get({ index: `${namePrefix}*` });
  for (const index of Object.keys(indices)) await elasticsearch.indices.delete({ index });
  await elasticsearch.close();
  const nats = await connectNats(url('NATS_URL'), 'demo-test');
  for (const { name } of [streams.events(namePrefix), streams.deadLetters(namePrefix)])
    await nats.manager.streams.delete(name).catch(() => false);
  await nats.close();
});

const services = () => ({ mongodb: url('MONGODB_URL'), nats: url('NATS_URL'), postgres: postgres.url });
const load = (signal?: AbortSignal) =>
  loadDemo({ services: services(), namePrefix, seed, listings: size, now, signal });
const countByStatus = async () => {
  const groups = await db
    .collection('listings')
    .aggregate<{ _id: string; count: number }>([{ $group: { _id: '$status', count: { $sum: 1 } } }])
    .toArray();
  return Object.fromEntries(groups.map(({ _id, count }) => [_id, count]));
};

/** Hundreds of passwords are hashed, twice; a machine with other work to do takes its time. */
const PATIENCE_MS = 180_000;

describe('loading the demo through the commands', { timeout: PATIENCE_MS }, () => {
  it('goes on where it was cut short, without a listing twice', async () => {
    const cut = new AbortController();
    const run = load(cut.signal).catch((error: unknown) => error);
    const some = async () => expect(await db.collection('listings').countDocuments()).toBeGreaterThan(30);
    await vi.waitFor(some, { timeout: PATIENCE_MS / 2, interval: 10 });
    cut.abort(new Error('cut short'));
    await run;
    // As after a kill: the store has less of a mark than of the listings.
    await db.collection('demo_loads').updateOne({}, { $set: { commandsDone: 0, completedAt: null } });
    await load();
    expect(await countByStatus()).toEqual(planned());
    expect(await db.collection('listings').countDocuments()).toBe(size);
    const versions = await db
      .collection('listings')
      .aggregate<{ total: number }>([{ $group: { _id: null, total: { $sum: '$version' } } }])
      .toArray();
    expect(versions[0]?.total).toBe([...commandsOf(market)].length);
  });

  it('does nothing the second time', async () => {
    expect(await load()).toMatchObject({ sellers: 0, listings: 0, commands: 0 });
  });

  it('gives the listings the times that were planned', async () => {
    const plan = planOf(market, 0);
    const [first, second] = plan.steps;
    const stored = await db.collection<{ _id: string }>('listings').findOne({ _id: plan.id });
    expect(stored).toMatchObject({
      sellerId: plan.seller.id,
      createdAt: new Date(first?.at ?? 0).toISOString(),
      publishedAt: second?.kind === 'publish' ? new Date(second.at).toISOString() : null,
    });
  });

  it('adds nothing to the market of an earlier version, whose sellers were others', async () => {
    const marks = db.collection<{ _id: number; sellersMark: string }>('demo_loads');
    const first = await marks.findOneAndUpdate({ _id: 0 }, { $set: { sellersMark: 'of another version' } });
    const larger = loadDemo({ services: services(), namePrefix, seed, listings: size + 1, now });
    await expect(larger).rejects.toThrow(/demo of an earlier version/);
    expect(await db.collection('listings').countDocuments()).toBe(size);
    expect(await marks.countDocuments()).toBe(1);
    await marks.updateOne({ _id: 0 }, { $set: { sellersMark: first?.sellersMark ?? '' } });
  });

  it('takes over in bulk what goes beyond some thousands, where it was cut short, with nothing pending', async () => {
    const larger = (signal?: AbortSignal) =>
      loadDemo({
        ...{ services: services(), namePrefix, seed, listings: size + bulk, now, signal },
        throughCommands: size,
      });
    expect(await larger()).toMatchObject({ listings: bulk, commands: 0 });
    // As after a kill: the mark is behind what was written.
    await db
      .collection('demo_loads')
      .updateOne({ inBulk: true }, { $set: { commandsDone: 0, completedAt: null } });
    await larger();
    const stored = db.collection<{ _id: string }>('listings');
    expect(await stored.countDocuments()).toBe(size + bulk);
    const { listing } = endOfPlan(planOf(bulkMarket, 1));
    const document = await stored.findOne({ _id: listing.id });
    expect(document).toMatchObject({ version: listing.version, status: listing.status, outbox: [] });
    expect(document).not.toHaveProperty('pendingSince');
  });

  it('reaches the read model as the documents that benches make without it', async () => {
    const config = {
      ...{ HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'silent' as const, NAME_PREFIX: namePrefix },
      ...{ POSTGRES_URL: postgres.url, MONGODB_URL: url('MONGODB_URL'), NATS_URL: url('NATS_URL') },
      ...{ ELASTICSEARCH_URL: url('ELASTICSEARCH_URL'), REDIS_URL: undefined },
      ...{ BATCH_EVENTS: 256, BACKLOG_EVENTS: 1_000, MAX_DELIVER: 5, ACK_WAIT_MS: 30_000 },
      ...{ RECONCILE_MINUTES: 0, RECONCILE_LOOK_MS: 10_000, DROP_REPLACED_HOURS: 0 },
    };
    const projector = await startProjector(config);
    const relay = await startRelay(config);
    const elasticsearch = createElasticsearch(config.ELASTICSEARCH_URL);
    try {
      const expected = [...listingDocuments(market), ...listingDocuments(bulkMarket)]
        .filter(({ visible }) => visible)
        .map(withoutContents);
      const found = async () => {
        const index = aliasOf('listings', namePrefix);
        await elasticsearch.indices.refresh({ index });
        const { hits } = await elasticsearch.search({
          index,
          size: 1000,
          query: { term: { visible: true } },
        });
        return hits.hits.map(({ _source }) => withoutContents(_source));
      };
      const byId = (documents: readonly unknown[]) =>
        new Map(documents.map((document) => [(document as { id: string }).id, document]));
      await vi.waitFor(async () => expect(byId(await found())).toEqual(byId(expected)), {
        timeout: PATIENCE_MS / 2,
        interval: 500,
      });
    } finally {
      await relay.close();
      await projector.close();
      await elasticsearch.close();
    }
  });
});

/** What was folded is told by hashes of it, which documents made without events do not have. */
function withoutContents(document: unknown): unknown {
  const { sources, ...rest } = document as { sources: Record<string, number> };
  const versions = Object.entries(sources).filter(([name]) => !name.endsWith('Content'));
  return { ...rest, sources: Object.fromEntries(versions) };
}
