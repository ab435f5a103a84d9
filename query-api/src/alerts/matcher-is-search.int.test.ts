import type { MatchReason } from '@vivarium/contracts/alerts/events.ts';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { SavedQuery, SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, clown, pied } from '../fixtures/a-listing.ts';
import { randomMarket } from '../fixtures/random-market.ts';
import { randomQuery } from '../fixtures/random-query.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { openUnderstanding } from '../open-understanding.ts';
import { createRunSearches } from '../search/run-searches.ts';
import { createVocabulary } from '../search/vocabulary.ts';
import { keptSearch } from '../understanding/running/kept-search.ts';
import { matchesOf } from './match.ts';
import { type AskElasticsearch, scratch } from './scratch.ts';
import { type StandingSearches, standingIndexName, standingSearches } from './standing-index.ts';
import { standingDocument } from './standing-search.ts';
import type { Trigger } from './trigger.ts';

const market = randomMarket(100, 7);
const { understandWords, catalogueWords } = openUnderstanding();

let sandbox: Sandbox;
let standing: StandingSearches;
let ask: AskElasticsearch;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', market);
  standing = standingSearches(sandbox.elasticsearch, sandbox.prefix);
  await standing.prepare();
  const listings = sandbox.alias('listings');
  ask = scratch(sandbox.elasticsearch, { prefix: sandbox.prefix, listings, newId: newUuidV7 });
});
afterAll(async () => {
  const { elasticsearch, prefix } = sandbox;
  const scratches = Object.keys(await elasticsearch.indices.get({ index: `${prefix}alert-scratch-*` }));
  await elasticsearch.indices.delete({ index: [standingIndexName(prefix), ...scratches].join() });
  await sandbox.remove();
});

const since = '2026-01-01T00:00:00.000Z';
const at = '2026-11-28T10:00:00.000Z';

function aSearch(query: SavedQuery, more: Partial<SavedSearchState> = {}) {
  const state = {
    ...{ id: newUuidV7(), version: 1, personId: newUuidV7(), name: 'A search', query, since },
    notify: { channels: ['in_app' as const], frequency: 'instant' as const },
    ...{ paused: false, removed: false },
    ...more,
  };
  return standingDocument(state, keptSearch(query, understandWords));
}

function aTrigger(
  listing: ListingDocument,
  before?: ListingDocument,
  reason: MatchReason = 'published',
): Trigger {
  return {
    listing,
    before,
    reason,
    at,
    cause: { correlationId: 'test', causationId: null, traceparent: null },
  };
}

/** @returns by listing the ids of the searches that it starts to match. */
async function matched(triggers: readonly Trigger[], page?: number): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for await (const { trigger, people } of matchesOf(triggers, {
    standing,
    ask,
    ...(page === undefined ? {} : { page }),
  })) {
    const ids = people.flatMap(({ savedSearches }) => savedSearches.map(({ id }) => id));
    found.set(trigger.listing.id, [...(found.get(trigger.listing.id) ?? []), ...ids]);
  }
  return found;
}

describe('the matcher finds what the search finds', () => {
  test('for every listing of a market and random searches, words included', {
    timeout: 240_000,
  }, async () => {
    const queries = fc.sample(randomQuery, { numRuns: 300, seed: 3 });
    const searches = queries.map((one) => aSearch(one));
    await standing.put(searches);
    const run = createRunSearches(
      sandbox.elasticsearch,
      sandbox.alias('listings'),
      createVocabulary(catalogueWords),
    );
    const expected = new Map<string, string[]>();
    const asked = queries.map((saved) => {
      const search = keptSearch(saved, understandWords);
      if (search === undefined) throw new Error(`no search: ${JSON.stringify(saved)}`);
      return { ...search, size: market.length };
    });
    for (let from = 0; from < asked.length; from += 50) {
      const answers = await run(asked.slice(from, from + 50));
      for (const [i, { hits }] of answers.entries()) {
        const id = searches[from + i]?.id ?? '';
        for (const { document } of hits)
          expected.set(document.id, [...(expected.get(document.id) ?? []), id]);
      }
    }
    const found = new Map<string, string[]>();
    for (let from = 0; from < market.length; from += 20) {
      const triggers = market.slice(from, from + 20).map((listing) => aTrigger(listing));
      for (const [listing, ids] of await matched(triggers, 100)) found.set(listing, ids);
    }
    const pairs = (map: Map<string, string[]>) =>
      [...map]
        .flatMap(([listing, ids]) =>
          ids.map(
            (id) => `${listing} ${JSON.stringify(queries[searches.findIndex((one) => one.id === id)])}`,
          ),
        )
        .sort();
    expect(pairs(found)).toEqual(pairs(expected));
    expect(pairs(found).length).toBeGreaterThan(500);
  });
});

describe('a listing', () => {
  const anna = newUuidV7();
  async function startsToMatch(
    saved: SavedQuery,
    after: ListingDocument,
    before?: ListingDocument,
    more = {},
  ) {
    const search = aSearch(saved, { personId: anna, ...more });
    await standing.put([search]);
    const found = await matched([aTrigger(after, before, 'changed')]);
    return found.get(after.id)?.includes(search.id) ?? false;
  }
  const cheap = aListing({ genes: [pied], price: 40_000, title: 'Pied from Ridge' });
  const dear = { ...aListing({ genes: [pied], price: 60_000, title: 'Pied from Ridge' }), id: cheap.id };

  test('starts to match when its price falls into the range, and not when it fell within it', async () => {
    expect(await startsToMatch({ max_price: 500 }, cheap, dear)).toBe(true);
    expect(await startsToMatch({ max_price: 700 }, cheap, dear)).toBe(false);
    expect(await startsToMatch({ max_price: 500 }, dear, cheap)).toBe(false);
  });

  test('starts to match when its words do, and not when they did before', async () => {
    const titled = (title: string) => ({ ...cheap, title });
    const wanted = { q: 'from pond', understand: false };
    expect(await startsToMatch(wanted, titled('Pied from pond'), titled('Pied from Valley'))).toBe(true);
    expect(await startsToMatch(wanted, titled('Pied from pond'), titled('A pond from'))).toBe(false);
  });

  test('starts to match as text also when it is what the words mean, as on the page', async () => {
    const unnamed = { ...cheap, title: 'Something from Ridge', titleFolded: null, names: [], textFolded: [] };
    expect(await startsToMatch({ q: 'pied', understand: false }, unnamed)).toBe(true);
    expect(await startsToMatch({ q: 'ridge pied', understand: false }, unnamed)).toBe(true);
    expect(await startsToMatch({ q: 'clown', understand: false }, unnamed)).toBe(false);
    expect(await startsToMatch({ q: 'valley pied', understand: false }, unnamed)).toBe(false);
  });

  test('that was not on sale before starts to match by being so', async () => {
    expect(await startsToMatch({ max_price: 500 }, cheap, { ...cheap, status: 'reserved' })).toBe(true);
  });

  test('alerts nobody who is paused, wants no alerts, has deleted the search, or began to look later', async () => {
    const wanted = { max_price: 500 };
    expect(await startsToMatch(wanted, cheap)).toBe(true);
    expect(await startsToMatch(wanted, cheap, undefined, { paused: true })).toBe(false);
    expect(await startsToMatch(wanted, cheap, undefined, { removed: true })).toBe(false);
    const never = { channels: ['in_app'], frequency: 'never' };
    expect(await startsToMatch(wanted, cheap, undefined, { notify: never })).toBe(false);
    expect(await startsToMatch(wanted, cheap, undefined, { since: '2026-11-28T10:00:00.001Z' })).toBe(false);
  });

  test('alerts not its own seller', async () => {
    const mine = aListing({
      genes: [clown],
      seller: { id: anna, displayName: 'Anna', rating: null, isOfficialStore: false },
    });
    expect(await startsToMatch({}, mine)).toBe(false);
  });

  test('of a seller alerts those who follow that seller, and nobody who follows another', async () => {
    const [sally, tom] = [newUuidV7(), newUuidV7()];
    const hers = aListing({
      genes: [clown],
      seller: { id: sally, displayName: 'Sally', rating: null, isOfficialStore: false },
    });
    expect(await startsToMatch({ seller: encodeId(sally) }, hers)).toBe(true);
    expect(await startsToMatch({ seller: encodeId(tom) }, hers)).toBe(false);
    expect(aSearch({ seller: encodeId(tom) }).seller).toEqual([tom]);
  });

  test('names all searches of a person together, however the pages fall', async () => {
    const [ben, listing] = [newUuidV7(), aListing({ genes: [clown], title: 'Of many' })];
    const wanted = { q: 'of many', understand: false };
    await standing.put(Array.from({ length: 7 }, () => aSearch(wanted, { personId: ben })));
    await standing.put(Array.from({ length: 9 }, () => aSearch(wanted)));
    const people: string[] = [];
    for await (const page of matchesOf([aTrigger(listing)], { standing, ask, page: 4 })) {
      for (const { personId, savedSearches } of page.people) {
        people.push(personId);
        if (personId === ben) expect(savedSearches).toHaveLength(7);
      }
    }
    expect(new Set(people).size).toBe(people.length);
    expect(people).toContain(ben);
  });

  test('an older version of a search does not take the place of a newer one', async () => {
    const id = newUuidV7();
    await standing.put([aSearch({ max_price: 500 }, { id, version: 3, paused: true })]);
    await standing.put([aSearch({ max_price: 500 }, { id, version: 2 })]);
    expect((await matched([aTrigger(cheap)])).get(cheap.id)).not.toContain(id);
  });
});
