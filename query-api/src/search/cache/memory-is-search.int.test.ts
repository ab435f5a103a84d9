import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corners, randomMarket } from '../../fixtures/random-market.ts';
import { randomQuery } from '../../fixtures/random-query.ts';
import { openSandbox, type Sandbox } from '../../fixtures/sandbox.ts';
import { openUnderstanding } from '../../open-understanding.ts';
import { keptSearch } from '../../understanding/running/kept-search.ts';
import type { ListingSearch } from '../listing-search.ts';
import type { Found } from '../read-answers.ts';
import { createRunSearches, type RunSearches } from '../run-searches.ts';
import { createVocabulary } from '../vocabulary.ts';
import { cachedSearches } from './cached-searches.ts';
import { createGenerations } from './generations.ts';
import { createIndexState, readRefreshes } from './index-state.ts';
import { visibleChanges } from './visible-changes.ts';

const { understandWords, catalogueWords } = openUnderstanding();
/** Those that are there from the beginning, and those that come. */
const [market, later] = [randomMarket(120, 11), randomMarket(160, 12).slice(120)];
const ROUNDS = 40;

let sandbox: Sandbox;
let run: RunSearches;
let remembered: RunSearches;
const lookups = { hit: 0, miss: 0 };
beforeAll(async () => {
  sandbox = await openSandbox();
  const { elasticsearch } = sandbox;
  const index = sandbox.alias('listings');
  await elasticsearch.indices.putSettings({ index, settings: { refresh_interval: '-1' } });
  await sandbox.put('listings', market);
  const now = () => performance.now();
  const vocabulary = createVocabulary(catalogueWords);
  run = createRunSearches(elasticsearch, index, vocabulary);
  const state = createIndexState(() => readRefreshes(elasticsearch, index), now);
  const generations = createGenerations(state, visibleChanges(elasticsearch), now);
  const onLookup = (result: 'hit' | 'miss') => {
    lookups[result] += 1;
  };
  remembered = cachedSearches(run, generations, { maxBytes: 1e8, isInUse: vocabulary.has, onLookup });
});
afterAll(() => sandbox.remove());

const facets = [
  'species',
  'traits',
  'traitZygosity',
  'sex',
  'price',
  'priceBand',
  'country',
  'distance',
  'animalGroup',
];
/** Near to words of the market, or to some of them. */
const misspelt = [
  'pieed',
  'clwon',
  'bal pyhton',
  'terarium',
  'pyed clown',
  'leds',
  'stafordshire pied',
  'calmm',
];
const someSearch: fc.Arbitrary<ListingSearch> = fc
  .record({
    kept: randomQuery.map((query) => keptSearch(query, understandWords)),
    spelling: fc.constantFrom('exact' as const, 'auto' as const, 'auto' as const),
    order: fc.constantFrom(
      ...(['relevance', 'newest', 'price_asc', 'price_desc'] as const).map((by) => ({ by })),
      { by: 'distance' as const, point: { lat: 30.25, lng: -97.75 } },
    ),
    facets: fc.subarray(facets, { maxLength: 4 }),
    size: fc.constantFrom(0, 300),
    around: fc.constantFrom(...corners),
    guess: fc.option(fc.constantFrom(...misspelt), { nil: undefined, freq: 1 }),
  })
  .map(({ kept, guess, ...rest }) => {
    if (kept === undefined) throw new Error('no search');
    if (guess === undefined) return { ...kept, ...rest };
    const conditions = kept.conditions.slice(0, 1);
    return { ...kept, ...rest, conditions, meant: [], words: guess.split(' '), spelling: 'auto' };
  });

/** Something that happens to a listing, wherever it comes from. */
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('price' as const), to: fc.nat(40_000) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('title' as const), to: fc.nat(7) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('status' as const), to: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('comes' as const), to: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('gone' as const), to: fc.nat() }) },
);
const titles = [
  ...['Pied ball python', 'A calm corn snake', 'Terrarium by Exo', 'Something from Leeds'],
  ...['Pieds, not clowns', 'A ball for Cloon', 'Leedz: palm', 'Terraria'],
];

/** What everybody may find, as the property writes it. */
const there = new Map<string, ListingDocument>(market.map((listing) => [listing.id, listing]));

function changed({ what, to }: { what: string; to: number }, at: number): ListingDocument | { gone: string } {
  const all = [...there.values()];
  const one = all[at % all.length];
  if (one === undefined) throw new Error('nothing is left');
  switch (what) {
    case 'price':
      return { ...one, price: to, priceDollars: to / 100 };
    case 'title':
      return { ...one, title: titles[to] ?? '' };
    case 'status':
      return { ...one, status: to === 0 ? 'active' : 'sold' };
    case 'gone':
      return { gone: one.id };
    default:
      return later[to % later.length] ?? one;
  }
}

/** Shown together, or one after the other. */
async function write(
  done: readonly (ListingDocument | { gone: string })[],
  isTogether: boolean,
): Promise<void> {
  const index = sandbox.alias('listings');
  for (const one of done) {
    const refresh = !isTogether;
    if ('gone' in one) {
      if (there.delete(one.gone)) await sandbox.elasticsearch.delete({ index, id: one.gone, refresh });
    } else {
      there.set(one.id, one);
      await sandbox.elasticsearch.index({ index, id: one.id, document: one, refresh });
    }
  }
  await sandbox.elasticsearch.indices.refresh({ index });
}

/** What an answer says. By relevance of words, the order follows from scores, which all listings move a little. */
function saidBy({ hits, counts, total, totalIsExact, spelling }: Found, { order, words }: ListingSearch) {
  const documents = hits.map(({ document }) => document);
  const isScored = order.by === 'relevance' && words.length > 0;
  const stats = [...counts.stats].map(([name, { min, max, sum }]) => [name, min, max, sum.toPrecision(9)]);
  return {
    documents: isScored ? documents.sort((a, b) => (a.id < b.id ? -1 : 1)) : documents,
    ...{ total, totalIsExact, spelling, stats },
    ...{ values: counts.values, histogram: counts.histogram, exact: counts.exact, cut: counts.cut },
  };
}

test('no answer from memory differs from one that is asked anew, whatever was written meanwhile', {
  timeout: 240_000,
}, async () => {
  const searches = fc.sample(someSearch, { numRuns: 200, seed: 5 });
  const rounds = fc.sample(
    fc.record({
      changes: fc.array(fc.tuple(change, fc.nat()), { minLength: 1, maxLength: 3 }),
      isTogether: fc.boolean(),
      isMeanwhile: fc.boolean(),
      asked: fc.array(fc.nat(searches.length - 1), { minLength: 20, maxLength: 40 }),
    }),
    { numRuns: ROUNDS, seed: 6 },
  );
  const fromMemory = { exact: 0, fuzzy: 0, loose: 0 };
  for (const { changes, isTogether, isMeanwhile, asked } of rounds) {
    const wanted = asked.flatMap((at) => searches[at] ?? []);
    const writing = write(
      changes.map(([one, at]) => changed(one, at)),
      isTogether,
    );
    // Asked while it is written, an answer may be of before or after.
    if (isMeanwhile) await Promise.all(wanted.map((search) => remembered([search])));
    await writing;
    for (let from = 0; from < wanted.length; from += 10) {
      const some = wanted.slice(from, from + 10);
      const [memory, anew] = [await remembered(some), await run(some)];
      for (const [i, search] of some.entries()) {
        const [told, fresh] = [memory[i], anew[i]];
        if (told === undefined || fresh === undefined) throw new Error('no answer');
        expect(saidBy(told, search), JSON.stringify(search)).toEqual(saidBy(fresh, search));
        if (told.fromCache && search.words.length > 0) fromMemory[told.spelling] += 1;
      }
    }
  }
  expect(lookups.hit / (lookups.hit + lookups.miss)).toBeGreaterThan(0.3);
  for (const many of Object.values(fromMemory)) expect(many).toBeGreaterThan(10);
});
