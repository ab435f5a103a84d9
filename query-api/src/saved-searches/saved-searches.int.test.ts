import type { SavedSearchDocument } from '@vivarium/contracts/saved-searches/document.ts';
import type { SavedSearches } from '@vivarium/contracts/saved-searches/http.ts';
import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { tieBreakOf } from '@vivarium/contracts/shared/tie-break.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, pied } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

let sandbox: Sandbox;
const anna = newUuidV7();
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [
    aListing({ genes: [pied], title: 'Pied female', publishedAt: '2026-11-01T10:00:00.000Z' }),
    aListing({ genes: [pied], title: 'Pied male', sex: 'male', publishedAt: '2026-11-20T10:00:00.000Z' }),
    aListing({ title: 'Sold one', sex: 'male', status: 'sold' }),
  ]);
});
afterAll(() => sandbox.remove());

function aSavedSearch(query: SavedQuery, person = anna, createdAt = '2026-11-10T10:00:00.000Z') {
  const id = newUuidV7();
  return {
    id,
    sources: { savedSearch: 1 },
    visible: false,
    readers: [person],
    name: JSON.stringify(query),
    query,
    notify: { channels: ['in_app'], frequency: 'instant' },
    paused: false,
    ...{ since: createdAt, seenAt: createdAt, createdAt },
    tieBreak: tieBreakOf(id),
  } satisfies SavedSearchDocument;
}

async function listed(person: string) {
  const headers = await sandbox.signIn(person);
  return (await sandbox.read<SavedSearches>('/saved-searches', { headers })).items;
}

describe('the list of saved searches', () => {
  test('says how many each finds, and how many are new since one looked', async () => {
    await sandbox.put('saved-searches', [
      aSavedSearch({ sex: ['female'] }),
      aSavedSearch({ q: 'pied male' }),
      aSavedSearch({ q: 'pied male', understand: false }),
      aSavedSearch({ sex: ['male'], trait: ['clown'] }),
      aSavedSearch({}, newUuidV7()),
    ]);
    const found = (await listed(anna)).map(({ query, matches, newSince }) => [query, matches, newSince]);
    expect(found).toHaveLength(4);
    expect(found).toEqual(
      expect.arrayContaining([
        [{ sex: ['female'] }, 1, 0],
        [{ q: 'pied male' }, 1, 1],
        [{ q: 'pied male', understand: false }, 1, 1],
        [{ sex: ['male'], trait: ['clown'] }, 0, 0],
      ]),
    );
  });

  test('begins with the newest, and is for its person alone', async () => {
    const [person, other] = [newUuidV7(), newUuidV7()];
    await sandbox.put('saved-searches', [
      aSavedSearch({ sex: ['male'] }, person, '2026-11-02T10:00:00.000Z'),
      aSavedSearch({ sex: ['female'] }, person, '2026-11-03T10:00:00.000Z'),
    ]);
    expect((await listed(person)).map(({ query }) => query.sex)).toEqual([['female'], ['male']]);
    expect(await listed(other)).toEqual([]);
    expect((await sandbox.get('/saved-searches')).status).toBe(401);
  });
});

describe('before a search is saved', () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
  const pace = async (query: unknown) =>
    sandbox.get(`/saved-searches/pace?query=${encodeURIComponent(JSON.stringify(query))}`);

  test('one is told how much it would have found in ninety days, what is sold by now included', async () => {
    const of = { city: 'Paceville', region: null };
    await sandbox.put('listings', [
      aListing({ ...of, publishedAt: daysAgo(1) }),
      aListing({ ...of, publishedAt: daysAgo(89), status: 'sold' }),
      aListing({ ...of, publishedAt: daysAgo(91) }),
      aListing({ ...of, publishedAt: daysAgo(2), status: 'hidden' }),
    ]);
    const answer = await pace({ city: ['Paceville'] });
    expect([answer.status, await answer.json()]).toEqual([200, { published: 2, days: 90 }]);
  });

  test.each([
    [{ colour: 'red' }, 'query.colour'],
    [{ radius: 5 }, 'query.radius'],
  ])('what could not be saved is refused by name: %j', async (query, path) => {
    const answer = await pace(query);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid_request', details: [{ path }] } });
  });
});
