import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { expect, test } from 'vitest';
import { aListing, pied } from '../../fixtures/a-listing.ts';
import { createTally } from '../facet-counts.ts';
import { everything, type ListingSearch } from '../listing-search.ts';
import type { Found } from '../read-answers.ts';
import { cachedSearches } from './cached-searches.ts';
import { changeOf } from './change.ts';
import type { Generations, Step } from './generations.ts';

const aSearch = (word: string, size = 20): ListingSearch => ({
  ...everything,
  words: [word],
  size,
});

/** Answers come when they are let go; `asked` has the words of each question. */
function aStage(maxBytes = 1e6) {
  let [generation, isKnown]: [number, boolean] = [1, true];
  let steps: Step[] | undefined = [];
  const generations: Generations = {
    current: async () => (isKnown ? generation : undefined),
    lastSeen: () => (isKnown ? generation : undefined),
    after: (from, upTo) => steps?.filter((step) => step.generation > from && step.generation <= upTo),
  };
  const asked: string[][] = [];
  const signals: (AbortSignal | undefined)[] = [];
  let answers = 0;
  let gate = Promise.resolve();
  const run = cachedSearches(
    async (searches, signal) => {
      asked.push(searches.map(({ words }) => words.join()));
      signals.push(signal);
      await gate;
      if (searches.some(({ words }) => words.includes('fails'))) throw new Error('down');
      answers += 1;
      return searches.map(({ size }) => {
        const hits = Array.from({ length: size }, () => ({ document: {}, sort: [] }));
        return { hits, total: answers, counts: createTally(1) } as unknown as Found;
      });
    },
    generations,
    { maxBytes },
  );
  return {
    run,
    asked,
    signals,
    /** Listings come; undefined: nobody knows what has changed. */
    change: (come: readonly ListingDocument[] | undefined, version = 1) => {
      generation += 1;
      const changes = come?.map((document) => changeOf(undefined, { document, version }));
      steps = changes && steps && [...steps, { generation, changes }];
    },
    setKnown: (known: boolean) => {
      isKnown = known;
    },
    close: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
  };
}

const aCorn = aListing({ title: 'A corn snake' });

test('what was found is remembered until a change concerns it', async () => {
  const { run, asked, change } = aStage();
  expect((await run([aSearch('pied')]))[0]).toMatchObject({ total: 1 });
  expect((await run([aSearch('pied')]))[0]).toMatchObject({ total: 1, fromCache: true });
  change([aCorn]);
  expect((await run([aSearch('pied')]))[0]).toMatchObject({ total: 1, fromCache: true });
  change([aListing({ genes: [pied] })]);
  const [changed] = await run([aSearch('pied')]);
  expect(changed).toMatchObject({ total: 2 });
  expect(changed).not.toHaveProperty('fromCache');
  expect(asked).toEqual([['pied'], ['pied']]);
});

test('when nobody knows what has changed, nothing is remembered', async () => {
  const { run, asked, change } = aStage();
  await run([aSearch('pied')]);
  change(undefined);
  await run([aSearch('pied')]);
  expect(asked).toHaveLength(2);
});

test('an answer that came while something was written twice may be of in between', async () => {
  const { run, asked, change, close } = aStage();
  const open = close();
  const first = run([aSearch('pied')]);
  await expect.poll(() => asked).toHaveLength(1);
  change([aCorn], 2);
  open();
  await first;
  await run([aSearch('pied')]);
  expect(asked).toHaveLength(2);
  // What was written twice after the answer was there is known by what it is now.
  change([aCorn], 2);
  await run([aSearch('pied')]);
  expect(asked).toHaveLength(2);
});

test('nothing is remembered while the state of the index is not known', async () => {
  const { run, asked, setKnown } = aStage();
  setKnown(false);
  await run([aSearch('a')]);
  await run([aSearch('a')]);
  expect(asked).toHaveLength(2);
});

test('only what is missing is asked for, once, in one go and in its place', async () => {
  const { run, asked } = aStage();
  await run([aSearch('b')]);
  const found = await run([aSearch('a'), aSearch('b'), aSearch('c'), aSearch('a')]);
  expect(asked).toEqual([['b'], ['a', 'c']]);
  expect(found.map(({ total, fromCache }) => [total, fromCache ?? false])).toEqual([
    [2, false],
    [1, true],
    [2, false],
    [2, false],
  ]);
});

test('a hundred identical searches at once are one', async () => {
  const { run, asked, close } = aStage();
  const open = close();
  const all = Promise.all(Array.from({ length: 100 }, () => run([aSearch('a')])));
  open();
  await all;
  expect(asked).toHaveLength(1);
});

test('a search does not wait for others that it did not come with', async () => {
  const { run, asked, close } = aStage();
  const open = close();
  const together = run([aSearch('a'), aSearch('slow')]);
  const alone = run([aSearch('a')]);
  await expect.poll(() => asked).toEqual([['a', 'slow'], ['a']]);
  open();
  await Promise.all([together, alone]);
});

test('who leaves with an answer does not take it from the others', async () => {
  const { run, asked } = aStage();
  const gone = new AbortController();
  await run([aSearch('a')], gone.signal);
  gone.abort();
  await run([aSearch('a')]);
  expect(asked).toHaveLength(1);
});

test('a failure is told to all who wait and to nobody after them', async () => {
  const { run, asked } = aStage();
  const both = await Promise.allSettled([run([aSearch('fails')]), run([aSearch('fails')])]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(run([aSearch('fails')])).rejects.toThrow('down');
  expect(asked).toHaveLength(2);
});

test('work is given up when the last who waits has gone, and is begun anew for the next', async () => {
  const { run, asked, signals, close } = aStage();
  const open = close();
  const [first, second] = [new AbortController(), new AbortController()];
  const waiting = [run([aSearch('a')], first.signal), run([aSearch('a')], second.signal)];
  await expect.poll(() => asked.length).toBe(1);
  await new Promise((resolve) => setImmediate(resolve));
  first.abort();
  expect(signals[0]?.aborted).toBe(false);
  second.abort();
  expect(signals[0]?.aborted).toBe(true);
  const third = run([aSearch('a')]);
  open();
  await Promise.all([...waiting, third]);
  expect(asked).toHaveLength(2);
});

test('without room nothing is remembered, and what is too large for its share is not', async () => {
  const none = aStage(0);
  const little = aStage(16);
  for (const { run, asked } of [none, little]) {
    await run([aSearch('a')]);
    await run([aSearch('a')]);
    expect(asked).toHaveLength(2);
  }
});

test('answers weigh what they hold: the oldest go when there is no more room', async () => {
  const { run, asked } = aStage(1e6);
  for (let i = 0; i < 20; i += 1) await run([aSearch(`many ${i}`, 50)]);
  await run([aSearch('many 19', 50)]);
  expect(asked).toHaveLength(20);
  await run([aSearch('many 0', 50)]);
  expect(asked).toHaveLength(21);
});
