import type { SavedSearchDocument } from '@vivarium/contracts/saved-searches/document.ts';
import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import { streams, subjectOf, subjectsOf } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { connectNats, ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { bindDurableConsumer } from '@vivarium/platform/stream/durable-consumer.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingIndexName } from './alerts/standing-index.ts';
import type { StandingDocument } from './alerts/standing-search.ts';
import { openSandbox, type Sandbox } from './fixtures/sandbox.ts';
import { matcherConfigSchema } from './matcher-config.ts';
import { startMatcher } from './matcher-server.ts';

let sandbox: Sandbox;
let nats: Nats;
beforeAll(async () => {
  sandbox = await openSandbox();
  nats = await connectNats(process.env.NATS_URL ?? '', 'matcher-tests');
  await ensureStreams(nats, streams.events(sandbox.prefix));
});
afterAll(async () => {
  const { elasticsearch, prefix } = sandbox;
  for (const { name } of [streams.events(prefix), streams.deadLetters(prefix)])
    await nats.manager.streams.delete(name);
  await nats.close();
  const own = Object.keys(await elasticsearch.indices.get({ index: `${prefix}*` }));
  const readModels = Object.keys(await elasticsearch.indices.get({ index: `${prefix}*-v1` }));
  const others = own.filter((name) => !readModels.includes(name));
  await elasticsearch.indices.delete({ index: others.join() });
  await sandbox.remove();
});

const at = '2026-11-28T10:00:00.000Z';
const aSearch = (more: Partial<SavedSearchState> = {}): SavedSearchState => ({
  ...{ id: newUuidV7(), version: 1, personId: newUuidV7(), name: 'Pythons', query: { q: 'python' } },
  notify: { channels: ['in_app'], frequency: 'instant' },
  ...{ paused: false, removed: false, since: at, seenAt: at, createdAt: at },
  ...more,
});

function documentOf(search: SavedSearchState): SavedSearchDocument {
  const { personId, version, removed: _removed, ...shown } = search;
  return { ...shown, sources: { savedSearch: version }, visible: false, readers: [personId], tieBreak: 0 };
}

async function say(type: 'created' | 'changed' | 'removed', savedSearch: SavedSearchState): Promise<void> {
  const event = {
    ...{ id: newUuidV7(), type: `saved_search.${type}`, source: '/test', subject: savedSearch.id, time: at },
    ...{ aggregateversion: savedSearch.version, organizationid: null, actorid: savedSearch.personId },
    ...{ correlationid: 'test', causationid: null, traceparent: null },
    data: { savedSearch, changed: [] },
  };
  await nats.jetstream.publish(subjectOf(event, sandbox.prefix), JSON.stringify(event), { msgID: event.id });
}

/** A matcher of before, which reads all there is and writes none of it where the new one looks. */
async function anOldMatcherTakesAll(): Promise<void> {
  const { prefix } = sandbox;
  const reader = await bindDurableConsumer(nats, {
    ...{ stream: streams.events(prefix).name, durable: `${prefix}matcher`, ackWaitMs: 60_000 },
    subjects: [subjectsOf('saved_search', prefix), subjectsOf('listing.published', prefix)],
  });
  for (let left = (await reader.info()).num_pending; left > 0; left -= 1)
    await (await reader.next())?.ackAck();
}

const standing = async ({ id }: SavedSearchState) => {
  const index = standingIndexName(sandbox.prefix);
  await sandbox.elasticsearch.indices.refresh({ index });
  const found = await sandbox.elasticsearch.get<StandingDocument>({ index, id }, { ignore: [404] });
  return found._source && { version: found._source.version, isTold: found._source.isTold };
};

test('an index that is filled anew knows what matchers of before have taken and the read model has not heard of', async () => {
  const [known, paused, unknown, removed] = [aSearch(), aSearch(), aSearch(), aSearch()];
  await sandbox.put('saved-searches', [known, paused, removed].map(documentOf));
  await say('changed', { ...paused, version: 2, paused: true });
  await say('created', unknown);
  await say('removed', { ...removed, version: 2, query: {}, removed: true });
  await anOldMatcherTakesAll();
  const config = matcherConfigSchema.parse({
    ...{ NAME_PREFIX: sandbox.prefix, PORT: 0, NATS_URL: process.env.NATS_URL },
    ELASTICSEARCH_URL: process.env.ELASTICSEARCH_URL,
  });
  const matcher = await startMatcher(config, { logger: createLogger('test', 'silent') });
  try {
    await expect.poll(() => standing(removed)).toEqual({ version: 2, isTold: false });
    expect(await Promise.all([known, paused, unknown].map(standing))).toEqual([
      { version: 1, isTold: true },
      { version: 2, isTold: false },
      { version: 1, isTold: true },
    ]);
    const late = aSearch();
    await say('created', late);
    await expect.poll(() => standing(late)).toEqual({ version: 1, isTold: true });
  } finally {
    await matcher.close();
  }
});
