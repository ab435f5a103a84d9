import type { ActivityDocument } from '@vivarium/contracts/activity/document.ts';
import type { SearchWantDocument } from '@vivarium/contracts/saved-searches/document.ts';
import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import type { MarketDocument } from '@vivarium/contracts/trends/document.ts';
import { closedWindow } from '@vivarium/contracts/trends/hourly.ts';
import {
  type Demand,
  demandSchema,
  type Hourly,
  hourlySchema,
} from '@vivarium/contracts/trends/http/hourly.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aListing, pied } from '../fixtures/a-listing.ts';
import { aDeed, createActivity, putActivity } from '../fixtures/did.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { openUnderstanding } from '../open-understanding.ts';
import { rollingDemand } from './demand/roll-demand.ts';

const { understandWords } = openUnderstanding();
let sandbox: Sandbox;
let roll: () => Promise<void>;
const listing = aListing({ genes: [pied], title: 'Pied female' });
const withheld = aListing({ title: 'Withheld', status: 'hidden', withheld: 'active' });
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [listing, withheld]);
  await createActivity(sandbox);
  roll = rollingDemand(sandbox.elasticsearch, sandbox.prefix, understandWords);
});
afterAll(() => sandbox.remove());

/** So many visitors do the same within the last closed window. */
async function did(what: Partial<ActivityDocument>, visitors: number, times = 1) {
  const { start } = closedWindow(new Date());
  const time = new Date(Date.parse(start) + 60_000).toISOString();
  const deeds = Array.from({ length: visitors }, () => crypto.randomUUID()).flatMap((visitor) =>
    Array.from({ length: times }, () => aDeed({ time, visitor, ...what })),
  );
  await putActivity(sandbox, deeds);
  await roll();
}
const hourly = async (query = '') => hourlySchema.parse(await sandbox.read<Hourly>(`/trends/hourly${query}`));
const demand = async (query = '') => demandSchema.parse(await sandbox.read<Demand>(`/trends/demand${query}`));
/** Answers are remembered for some seconds. */
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 200 });

describe('what is looked at', () => {
  test('is ranked by visitors, with names, and of listings only those that there are', async () => {
    await did({ filters: ['species:python-regius'] }, 5);
    await did({ filters: ['traits:pied'] }, 4, 3);
    await did({ type: 'view_listing_event', listings: [listing.id] }, 3);
    await did({ type: 'view_listing_event', listings: [newUuidV7()] }, 9);
    // Of a seller who is suspended.
    await did({ type: 'view_listing_event', listings: [withheld.id] }, 9);
    await did({ type: 'impression_event', listings: [listing.id] }, 30);
    await soon(async () =>
      expect((await hourly('?category=live-animal')).items).toEqual([
        { kind: 'category', value: 'live-animal', label: 'Live animals', volume: 30, velocity: null },
        { kind: 'species', value: 'python-regius', label: 'Ball python', volume: 5, velocity: null },
        { kind: 'trait', value: 'pied', label: 'Pied', volume: 4, velocity: null },
        { kind: 'listing', value: encodeId(listing.id), label: 'Pied female', volume: 3, velocity: null },
      ]),
    );
    expect((await hourly('?category=food')).items).toEqual([]);
  });

  test('is not moved by one who does it again and again', async () => {
    await did({ filters: ['traits:clown'] }, 1, 50);
    await soon(async () =>
      expect((await hourly()).items.find(({ kind }) => kind === 'category')?.volume).toBe(31),
    );
    expect((await hourly()).items.some(({ value }) => value === 'clown')).toBe(false);
  });

  test('is not new where few looked at it before, and many at much else', async () => {
    const { start } = closedWindow(new Date());
    const before = new Date(Date.parse(start) - 60_000).toISOString();
    const looked = { type: 'view_listing_event' as const, category: 'enclosure', time: before };
    const others = Array.from({ length: 90 }, () => newUuidV7()).flatMap((id) =>
      [1, 2].map(() => aDeed({ ...looked, listings: [id], filters: [`traits:of-${id}`] })),
    );
    const those = { listings: [listing.id], filters: ['species:boa-constrictor'] };
    await putActivity(sandbox, [...others, aDeed({ ...looked, ...those })]);
    await did({ type: 'view_listing_event', category: 'enclosure', ...those }, 3);
    await soon(async () => {
      const { items } = await hourly('?category=enclosure');
      expect(items.map(({ kind, velocity }) => [kind, velocity])).toEqual([
        ['listing', 2],
        ['species', 2],
        ['category', expect.closeTo(3 / 181 - 1)],
      ]);
    });
  });

  test('is told at once to whoever listens', async () => {
    const stop = new AbortController();
    const response = await sandbox.get('/trends/stream', { signal: stop.signal });
    expect(response.headers.get('content-type')).toMatch('text/event-stream');
    const reader = response.body?.getReader();
    let text = '';
    while (!text.includes('\n\n', text.indexOf('event: hourly'))) {
      const { value } = (await reader?.read()) ?? {};
      text += new TextDecoder().decode(value);
    }
    stop.abort();
    const data = text.split('\n').find((line) => line.startsWith('data: '));
    expect(hourlySchema.parse(JSON.parse(data?.slice(6) ?? '')).items.length).toBeGreaterThan(0);
  });

  test('is told to fifty of one address at a time', async () => {
    const stop = new AbortController();
    const open = () => sandbox.get('/trends/stream', { signal: stop.signal });
    const opened = await Promise.all(Array.from({ length: 50 }, open));
    expect(opened.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    const refused = await open();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await refused.body?.cancel();
    stop.abort();
  });

  test.each(['?category=dragons', '?category=food&category=books', '?window=1'])(
    'refuses %s',
    async (query) => {
      expect((await sandbox.get(`/trends/hourly${query}`)).status).toBe(400);
    },
  );
});

describe('what is wanted', () => {
  test('is what was typed and chosen, against what is on sale, also where there is none', async () => {
    await did({ type: 'search_event', query: 'enchi ball python', filters: [], results: 0 }, 6);
    await did({ type: 'search_event', query: 'gibberish', filters: [], results: 0 }, 9);
    await soon(async () => {
      const { items } = await demand();
      expect(items).toContainEqual({
        species: 'python-regius',
        trait: 'pied',
        searches: 4,
        savedSearches: 0,
        active: 0,
        ratio: 4,
      });
      expect(items.find(({ trait }) => trait === null)).toMatchObject({
        species: 'python-regius',
        searches: 5,
      });
      expect(items[0]).toMatchObject({ species: 'python-regius', trait: 'enchi', searches: 6 });
      expect(items.some(({ trait }) => trait === 'clown')).toBe(false);
    });
    expect((await demand('?species=eublepharis-macularius')).items).toEqual([]);
  });

  test('counts a visitor once, in however many words and by whatever filters they look for it', async () => {
    const visitor = crypto.randomUUID();
    for (const query of ['pinstripe ball python', 'pinstripe python regius', 'ball python pinstripe'])
      await did({ type: 'search_event', query, results: 4, visitor }, 1);
    await did({ filters: ['traits:pinstripe', 'species:python-regius'], visitor }, 1);
    await did({ type: 'search_event', query: 'pinstripe ball python', results: 4 }, 2);
    await soon(async () =>
      expect((await demand()).items.find(({ trait }) => trait === 'pinstripe')).toMatchObject({
        searches: 3,
      }),
    );
  });

  test('counts people who have saved a search for it, each once, and says nothing of who', async () => {
    const want = (person: string, more: Partial<SearchWantDocument>): SearchWantDocument => ({
      ...{ id: newUuidV7(), sources: { savedSearch: 1 }, visible: true, person },
      ...{ categories: [], filters: [], query: null },
      ...more,
    });
    const filters = ['species:python-regius', 'traits:clown'];
    await sandbox.put('search-wants', [
      want('one', { filters }),
      want('one', { query: 'clown ball python' }),
      want('other', { filters, categories: ['live-animal'] }),
      { id: newUuidV7(), sources: { savedSearch: 2 }, visible: false },
    ]);
    await soon(async () =>
      expect((await demand()).items.find(({ trait }) => trait === 'clown')).toEqual({
        ...{ species: 'python-regius', trait: 'clown', searches: 0, savedSearches: 2, active: 0, ratio: 2 },
      }),
    );
    const ofAnimals = await demand('?category=live-animal');
    expect(ofAnimals.items.find(({ trait }) => trait === 'clown')?.savedSearches).toBe(2);
    // Of food there is no clown: it is not said to be wanted and nowhere on sale.
    expect((await demand('?category=food')).items).toEqual([]);
  });

  test('of a species is the same as among all: a trait that is named alone is of where most of it is on sale', async () => {
    const listedAt = '2026-11-01T11:00:00.000Z';
    const fact = (species: string): MarketDocument => ({
      ...{ id: newUuidV7(), sources: { listing: 1 }, visible: true, status: 'active', sellerId: newUuidV7() },
      ...{ category: 'live-animal', subcategory: null, species },
      ...{ traits: ['albino'], traitZygosity: ['albino:visual'] },
      ...{ sex: null, lifeStage: null, origin: null },
      ...{ country: 'US', region: null, location: { lat: 30.25, lon: -97.75 } },
      ...{ currency: 'USD', asked: 100, askedDollars: 1, soldDollars: null },
      ...{ listedAt, soldAt: null, daysToSell: null, removedAt: null },
      ...{ openedOn: ['2026-11-01'], closedOn: [], touchedOn: ['2026-11-01'] },
    });
    await sandbox.put('market', [fact('python-regius'), fact('python-regius'), fact('heterodon-nasicus')]);
    await did({ filters: ['traits:albino'] }, 4);
    await soon(async () =>
      expect((await demand('?species=python-regius')).items).toContainEqual(
        expect.objectContaining({ trait: 'albino', searches: 4, active: 2 }),
      ),
    );
    expect((await demand('?species=heterodon-nasicus')).items).toEqual([]);
  });

  test('refuses what there is not', async () => {
    expect((await sandbox.get('/trends/demand?species=draco-draco')).status).toBe(400);
  });
});
