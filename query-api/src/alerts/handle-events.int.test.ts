import type { SavedSearchEvent } from '@vivarium/contracts/saved-searches/events.ts';
import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { openUnderstanding } from '../open-understanding.ts';
import { matchingEvents } from './handle-events.ts';
import type { Matched } from './match.ts';
import { matchEvents } from './publish-matches.ts';
import { scratch } from './scratch.ts';
import { standingIndexName, standingSearches } from './standing-index.ts';

const { understandWords } = openUnderstanding();
const saved = '2026-11-28T10:00:00.000Z';
const later = '2026-11-28T10:05:00.000Z';

let sandbox: Sandbox;
let handle: ReturnType<typeof matchingEvents>;
let told: Matched[] = [];
beforeAll(async () => {
  sandbox = await openSandbox();
  const { elasticsearch: client, prefix } = sandbox;
  const [listings, sellers] = [sandbox.alias('listings'), sandbox.alias('sellers')];
  const standing = standingSearches(client, prefix);
  await standing.prepare();
  handle = matchingEvents({
    ...{ client, listings, sellers, standing, understandWords },
    ask: scratch(client, { prefix, listings, newId: newUuidV7 }),
    publish: async (matched) => void told.push(matched),
    clock: () => new Date(later),
  });
});
beforeEach(() => {
  told = [];
});
afterAll(async () => {
  const { elasticsearch, prefix } = sandbox;
  const scratches = Object.keys(await elasticsearch.indices.get({ index: `${prefix}alert-scratch-*` }));
  await elasticsearch.indices.delete({ index: [standingIndexName(prefix), ...scratches].join() });
  await sandbox.remove();
});

function aSearch(more: Partial<SavedSearchState>): SavedSearchState {
  return {
    ...{ id: newUuidV7(), version: 1, personId: newUuidV7(), name: 'Pythons', query: { q: 'zebra python' } },
    notify: { channels: ['in_app'], frequency: 'instant' },
    ...{ paused: false, removed: false, since: saved, seenAt: saved, createdAt: saved },
    ...more,
  };
}

function anEvent(
  type: SavedSearchEvent['type'],
  savedSearch: SavedSearchState,
  { time, changed }: { time: string; changed: string[] },
): SavedSearchEvent {
  return {
    ...{ id: newUuidV7(), type, source: '/test', subject: savedSearch.id, time },
    ...{ aggregateversion: savedSearch.version, organizationid: null, actorid: savedSearch.personId },
    ...{ correlationid: 'test', causationid: null, traceparent: null },
    data: { savedSearch, changed },
  };
}

describe('what was published while a saved search was on its way', () => {
  const listing = aListing({ title: 'Zebra python', publishedAt: '2026-11-28T10:02:00.000Z' });
  beforeAll(() => sandbox.put('listings', [listing]));

  test('is told when it is new, or looks for something else', async () => {
    const search = aSearch({});
    await handle([anEvent('saved_search.created', search, { time: saved, changed: [] })]);
    expect(told.map(({ trigger }) => trigger.listing.id)).toEqual([listing.id]);
    // It may have been told of as it was: whoever tells is to look so far back too.
    expect(told.flatMap((one) => matchEvents(one, new Date(later))).map(({ data }) => data.since)).toEqual([
      saved,
    ]);
    const other = aSearch({ id: search.id, version: 2, since: '2026-11-28T10:01:00.000Z' });
    await handle([anEvent('saved_search.changed', other, { time: other.since, changed: ['query'] })]);
    expect(told).toHaveLength(2);
  });

  test('is told once for all searches of its person, whichever is looked at first', async () => {
    const first = aSearch({ query: { q: 'python' } });
    const second = aSearch({ personId: first.personId });
    const events = [first, second].map((search) =>
      anEvent('saved_search.created', search, { time: saved, changed: [] }),
    );
    await handle(events);
    const people = told.flatMap((one) => one.people);
    const both = [first.id, second.id].sort();
    expect(people.map(({ savedSearches }) => savedSearches.map(({ id }) => id).sort())).toEqual([both, both]);
    const [one, again] = told.flatMap((matched) => matchEvents(matched, new Date(later)));
    // What is said twice is one event.
    expect(one?.id).toBe(again?.id);
    expect(people.map(({ personId }) => personId)).toEqual([first.personId, first.personId]);
  });

  test('is not told once more when it is called otherwise, or tells by mail', async () => {
    const search = aSearch({ version: 2, name: 'Zebras' });
    await handle([anEvent('saved_search.changed', search, { time: later, changed: ['name'] })]);
    expect(told).toEqual([]);
  });
});
